import core.blocks.links
import core.fields
import core.publishing
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import translation.references.limits
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('directory', '0001_initial'),
        ('partnerships', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='ArticlePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('published_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='published on')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='body')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('places', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.place', verbose_name='places')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
                ('themes', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'article',
                'verbose_name_plural': 'articles',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='MissionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('starts', models.DateField(blank=True, null=True, verbose_name='starts on')),
                ('ends', models.DateField(blank=True, help_text='The last day.', null=True, verbose_name='ends on')),
                ('people', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='number of people')),
                ('people_about', models.BooleanField(default=False, verbose_name='about')),
                ('organisations', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='number of organisations')),
                ('organisations_about', models.BooleanField(default=False, verbose_name='about')),
                ('companies', models.PositiveIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='number of companies')),
                ('companies_about', models.BooleanField(default=False, verbose_name='about')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='body')),
                ('head', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.person', verbose_name='head of delegation')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('organisers', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.organisation', verbose_name='organisers')),
                ('sectors', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.theme', verbose_name='sectors')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'mission',
                'verbose_name_plural': 'missions',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='MissionAgreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('agreement', models.ForeignKey(limit_choices_to=translation.references.limits.in_source_language, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.agreement', verbose_name='agreement')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='news.missionpage')),
            ],
            options={
                'verbose_name': 'agreement of a mission',
                'verbose_name_plural': 'agreements of missions',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MissionPartnership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='partnerships', to='news.missionpage')),
                ('partnership', models.ForeignKey(limit_choices_to=translation.references.limits.in_source_language, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnerships.partnershippage', verbose_name='partnership')),
            ],
            options={
                'verbose_name': 'partnership of a mission',
                'verbose_name_plural': 'partnerships of missions',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NewsIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'list of news',
                'verbose_name_plural': 'lists of news',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='PublicationPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('published_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='published on')),
                ('covers_from', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2200)], verbose_name='covers from (year)')),
                ('covers_to', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2200)], verbose_name='covers to (year)')),
                ('html_alternative', models.URLField(blank=True, help_text='Where the publication can be read as a web page.', verbose_name='web version')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='body')),
                ('authors', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.organisation', verbose_name='authors')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
                ('steering_committee', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.organisation', verbose_name='steering committee')),
                ('themes', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'publication',
                'verbose_name_plural': 'publications',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='PublicationFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('accessible', models.BooleanField(default=False, help_text='It can be read by a screen reader: tagged, with described pictures.', verbose_name='accessible')),
                ('pages', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='number of pages')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='core.documentfile', verbose_name='document')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='news.publicationpage')),
            ],
            options={
                'verbose_name': 'file of a publication',
                'verbose_name_plural': 'files of publications',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MissionOutcome',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('text', models.CharField(max_length=300, verbose_name='outcome')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='outcomes', to='news.missionpage')),
            ],
            options={
                'verbose_name': 'outcome',
                'verbose_name_plural': 'outcomes',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='MissionStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('begins', models.DateField(blank=True, null=True, verbose_name='from')),
                ('ends', models.DateField(blank=True, null=True, verbose_name='to')),
                ('topics', models.TextField(blank=True, max_length=800, verbose_name='topics')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='news.missionpage')),
                ('place', models.ForeignKey(limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.place', verbose_name='place')),
            ],
            options={
                'verbose_name': 'step of a mission',
                'verbose_name_plural': 'steps of missions',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='PressLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('url', models.URLField(verbose_name='address')),
                ('text', models.CharField(help_text='Where the link leads, in plain words.', max_length=160, verbose_name='link text')),
                ('language', models.CharField(choices=core.blocks.links.languages, default='fr', help_text='Of the page it leads to.', max_length=12, verbose_name='language')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='press_links', to='news.missionpage')),
            ],
            options={
                'verbose_name': 'article in the press',
                'verbose_name_plural': 'articles in the press',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='PublicationQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('text', models.CharField(max_length=300, verbose_name='question')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='news.publicationpage')),
            ],
            options={
                'verbose_name': 'question',
                'verbose_name_plural': 'questions',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
    ]
