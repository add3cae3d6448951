import core.fields
import core.publishing
import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import translation.references.limits
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('directory', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('charter', 'twinning charter'), ('cooperation', 'cooperation agreement'), ('declaration', 'joint declaration'), ('memorandum', 'memorandum of understanding')], default='cooperation', max_length=16, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('signed_on', models.DateField(blank=True, null=True, verbose_name='signed on')),
                ('begins', models.DateField(blank=True, null=True, verbose_name='in force from')),
                ('ends', models.DateField(blank=True, help_text='The last day, if there is one.', null=True, verbose_name='in force until')),
                ('status', models.CharField(blank=True, choices=[('in_force', 'in force'), ('expired', 'expired'), ('renewed', 'renewed'), ('denounced', 'denounced'), ('suspended', 'suspended')], help_text='Empty, it follows from the dates. Set it where they do not tell, as after a denunciation.', max_length=12, verbose_name='status')),
                ('council_decision', models.CharField(blank=True, help_text='Its reference, such as 2024-117.', max_length=60, verbose_name='council decision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('replaces', models.ForeignKey(blank=True, help_text='The agreement that ended with this one.', limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='replaced_by', to='partnerships.agreement', verbose_name='replaces')),
                ('signed_at', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.place', verbose_name='signed at')),
            ],
            options={
                'verbose_name': 'agreement',
                'verbose_name_plural': 'agreements',
                'ordering': ['sort_order'],
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='AgreementRegisterPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'register of agreements',
                'verbose_name_plural': 'registers of agreements',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='AgreementText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='partnerships.agreement')),
                ('document', models.ForeignKey(help_text='One for each language in which the agreement was written.', on_delete=django.db.models.deletion.CASCADE, related_name='+', to='core.documentfile', verbose_name='document')),
            ],
            options={
                'verbose_name': 'text of an agreement',
                'verbose_name_plural': 'texts of agreements',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PartnershipIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'list of partnerships',
                'verbose_name_plural': 'lists of partnerships',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='PartnershipPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('kind', models.CharField(choices=[('twinning', 'twinning'), ('cooperation', 'cooperation agreement'), ('decentralised', 'decentralised cooperation'), ('strategic', 'strategic partnership'), ('friendship', 'friendship')], default='cooperation', max_length=16, verbose_name='kind')),
                ('since', models.PositiveSmallIntegerField(blank=True, help_text='The year.', null=True, validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2200)], verbose_name='since')),
                ('ended', models.PositiveSmallIntegerField(blank=True, help_text='The year, where it is over.', null=True, validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2200)], verbose_name='ended')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='body')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('local_players', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Who takes part in it, at home and there.', limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.organisation', verbose_name='local players')),
                ('place', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.place', verbose_name='place')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
                ('themes', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'partnership',
                'verbose_name_plural': 'partnerships',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='page',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='partnerships.partnershippage'),
        ),
        migrations.CreateModel(
            name='ProgrammePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('from_year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2200)], verbose_name='from (year)')),
                ('to_year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2200)], verbose_name='to (year)')),
                ('status', models.CharField(choices=[('planned', 'planned'), ('preparation', 'in preparation'), ('operational', 'operational'), ('completed', 'completed'), ('suspended', 'suspended')], default='planned', max_length=12, verbose_name='status')),
                ('status_on', models.DateField(blank=True, help_text='The day it was found so: readers see it.', null=True, verbose_name='status as of')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='body')),
                ('areas', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.theme', verbose_name='areas')),
                ('destinations', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Shown by country, with their number.', limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.place', verbose_name='destinations')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('partners', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.organisation', verbose_name='partners')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'programme',
                'verbose_name_plural': 'programmes',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.AlterUniqueTogether(
            name='agreement',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.CreateModel(
            name='ProgrammeObjective',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('text', models.CharField(max_length=300, verbose_name='objective')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='objectives', to='partnerships.programmepage')),
            ],
            options={
                'verbose_name': 'objective',
                'verbose_name_plural': 'objectives',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='Representative',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('role', models.CharField(help_text='Such as “International volunteer”.', max_length=120, verbose_name='role')),
                ('tasks', models.TextField(blank=True, max_length=600, verbose_name='tasks')),
                ('begins', models.DateField(blank=True, null=True, verbose_name='from')),
                ('ends', models.DateField(blank=True, null=True, verbose_name='to')),
                ('mailbox', models.EmailField(blank=True, help_text="A shared mailbox, not a person's.", max_length=254, verbose_name='mailbox')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='representatives', to='partnerships.partnershippage')),
                ('place', models.ForeignKey(blank=True, help_text='Where they work.', limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.place', verbose_name='place')),
            ],
            options={
                'verbose_name': 'representative',
                'verbose_name_plural': 'representatives',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='Signatory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('office', models.CharField(blank=True, help_text='Where it differs from the office held today.', max_length=160, verbose_name='office at the time')),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='signatories', to='partnerships.agreement')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('person', models.ForeignKey(limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'signatory',
                'verbose_name_plural': 'signatories',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.CreateModel(
            name='Undertaking',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('text', models.TextField(max_length=800, verbose_name='text')),
                ('agreement', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='undertakings', to='partnerships.agreement')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('theme', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.theme', verbose_name='theme')),
            ],
            options={
                'verbose_name': 'undertaking',
                'verbose_name_plural': 'undertakings',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
    ]
