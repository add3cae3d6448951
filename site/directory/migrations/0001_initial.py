import directory.validators
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import modelsearch.index
import translation.references.limits
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(help_text='As it is called in this language.', max_length=120, verbose_name='name')),
                ('native_name', models.CharField(blank=True, help_text='As its inhabitants write it.', max_length=120, verbose_name='name on the spot')),
                ('native_language', models.CharField(blank=True, max_length=12, validators=[directory.validators.validate_language], verbose_name='language of the name on the spot')),
                ('country', models.CharField(max_length=2, validators=[directory.validators.validate_country], verbose_name='country')),
                ('latitude', models.DecimalField(blank=True, decimal_places=5, help_text='In degrees, north positive, from -90 to 90.', max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=5, help_text='In degrees, east positive, from -180 to 180.', max_digits=8, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude')),
                ('wikidata_id', models.CharField(blank=True, max_length=16, validators=[django.core.validators.RegexValidator('^Q[1-9]\\d*$', 'A Wikidata identifier is a Q and a number, such as Q12191.')], verbose_name='Wikidata identifier')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
            ],
            options={
                'verbose_name': 'place',
                'verbose_name_plural': 'places',
                'ordering': ['name'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=160, verbose_name='name')),
                ('acronym', models.CharField(blank=True, max_length=24, verbose_name='acronym')),
                ('kind', models.CharField(choices=[('network', 'network of cities'), ('authority', 'local or regional authority'), ('state', 'State or international body'), ('agency', 'agency or chamber'), ('company', 'company'), ('education', 'higher education and research'), ('culture', 'cultural body'), ('association', 'association')], max_length=16, verbose_name='kind')),
                ('website', models.URLField(blank=True, verbose_name='website')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('place', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='organisations', to='directory.place', verbose_name='place')),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisations',
                'ordering': ['name'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('office', models.CharField(help_text='The public office held, such as Mayor of Nantes.', max_length=160, verbose_name='office')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('organisation', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='people', to='directory.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'people',
                'ordering': ['name'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Theme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('code', models.SlugField(help_text='Short and lasting: it stands in addresses.', max_length=40, verbose_name='code')),
                ('sdg_numbers', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(validators=[directory.validators.validate_sdg]), blank=True, default=list, help_text='The numbers of the goals it serves, from 1 to 17, separated by commas.', size=None, verbose_name='Sustainable Development Goals')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
            ],
            options={
                'verbose_name': 'theme',
                'verbose_name_plural': 'themes',
                'ordering': ['name'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('code', 'locale'), name='one_theme_per_code_and_locale')],
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
    ]
