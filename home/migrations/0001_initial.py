import core.fields
import core.publishing
import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import translation.references.limits
import uuid
import wagtail.fields
import wagtail.models.preview
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('directory', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AccessibilityStatementPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('status', models.CharField(choices=[('full', 'fully compliant'), ('partial', 'partially compliant'), ('none', 'not compliant')], default='none', help_text='As the audit found. Without a valid audit, the page says “not compliant”.', max_length=8, verbose_name='status')),
                ('audited_on', models.DateField(blank=True, null=True, verbose_name='date of the audit')),
                ('share_met', models.DecimalField(blank=True, decimal_places=2, help_text='In per cent, as the audit states it.', max_digits=5, null=True, validators=[django.core.validators.MinValueValidator(Decimal('0')), django.core.validators.MaxValueValidator(Decimal('100'))], verbose_name='share of criteria met')),
                ('failures', wagtail.fields.RichTextField(blank=True, verbose_name='what does not comply')),
                ('burden', wagtail.fields.RichTextField(blank=True, verbose_name='disproportionate burden')),
                ('exempt', wagtail.fields.RichTextField(blank=True, verbose_name='what the law exempts')),
                ('method', wagtail.fields.RichTextField(blank=True, verbose_name='how the statement was prepared')),
                ('contact_mailbox', models.EmailField(blank=True, help_text='Whom to tell of an obstacle.', max_length=254, verbose_name='contact mailbox')),
                ('remedy', wagtail.fields.RichTextField(blank=True, verbose_name='remedy')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'accessibility statement',
                'verbose_name_plural': 'accessibility statements',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='CallForProjectsPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('opens', models.DateField(blank=True, null=True, verbose_name='opens on')),
                ('closes', models.DateField(blank=True, help_text='The last day to take part.', null=True, verbose_name='closes on')),
                ('audience', models.CharField(blank=True, max_length=200, verbose_name='who can take part')),
                ('budget', models.DecimalField(blank=True, decimal_places=2, help_text='In euros.', max_digits=12, null=True, verbose_name='budget')),
                ('how_to_take_part', wagtail.fields.RichTextField(blank=True, verbose_name='how to take part')),
                ('contact_mailbox', models.EmailField(blank=True, help_text="A shared mailbox, not a person's.", max_length=254, verbose_name='contact mailbox')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='body')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'call for projects',
                'verbose_name_plural': 'calls for projects',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='CityProfilePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('tagline', models.CharField(blank=True, max_length=120, verbose_name='tagline')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='body')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('organisation', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation', verbose_name='organisation')),
                ('place', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.place', verbose_name='place')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'city profile',
                'verbose_name_plural': 'city profiles',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('tagline', models.CharField(blank=True, help_text='Set large at the top.', max_length=120, verbose_name='tagline')),
                ('highlights', core.fields.StreamField([], blank=True, verbose_name='highlights')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'home page',
                'verbose_name_plural': 'home pages',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='KeyFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('code', models.SlugField(help_text='Short and lasting, such as employees-industry.', max_length=60, verbose_name='code')),
                ('label', models.CharField(help_text='What is counted, such as “foreign delegations”.', max_length=120, verbose_name='label')),
                ('unit', models.CharField(blank=True, help_text='Such as “%” or “million euros”; empty for a plain count.', max_length=40, verbose_name='unit')),
                ('comparator', models.CharField(choices=[('=', 'exactly'), ('>', 'more than'), ('≈', 'about')], default='=', max_length=1, verbose_name='comparator')),
                ('source_name', models.CharField(help_text='Who published the figure, and where.', max_length=160, verbose_name='source')),
                ('source_url', models.URLField(blank=True, verbose_name='address of the source')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
            ],
            options={
                'verbose_name': 'key figure',
                'verbose_name_plural': 'key figures',
                'ordering': ['label'],
                'abstract': False,
            },
            bases=(core.publishing.PublishingRequirementsMixin, wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='Commitment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('code', models.SlugField(help_text='Short and lasting, such as climate-neutral-2050.', max_length=60, verbose_name='code')),
                ('statement', models.CharField(help_text='The commitment in one sentence, as the city took it.', max_length=200, verbose_name='statement')),
                ('description', models.TextField(blank=True, verbose_name='description')),
                ('started', models.DateField(blank=True, null=True, verbose_name='started on')),
                ('due', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('status', models.CharField(choices=[('planned', 'planned'), ('under_way', 'under way'), ('achieved', 'achieved'), ('dropped', 'dropped')], default='planned', max_length=12, verbose_name='status')),
                ('progress', models.PositiveSmallIntegerField(blank=True, help_text='In per cent, 0 to 100.', null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='progress')),
                ('evidence_url', models.URLField(blank=True, verbose_name='address of the evidence')),
                ('reviewed_on', models.DateField(blank=True, null=True, verbose_name='reviewed on')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='locked_%(class)ss', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                ('theme', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='commitments', to='directory.theme', verbose_name='theme')),
                ('indicator', models.ForeignKey(blank=True, help_text='The key figure by which the commitment is measured.', limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='commitments', to='home.keyfigure', verbose_name='indicator')),
            ],
            options={
                'verbose_name': 'commitment',
                'verbose_name_plural': 'commitments',
                'ordering': ['statement'],
                'abstract': False,
            },
            bases=(core.publishing.PublishingRequirementsMixin, wagtail.models.preview.PreviewableMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='KeyFigureValue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2200)], verbose_name='year')),
                ('value', models.DecimalField(decimal_places=4, max_digits=18, verbose_name='value')),
                ('provisional', models.BooleanField(default=False, verbose_name='provisional')),
                ('figure', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='values', to='home.keyfigure')),
            ],
            options={
                'verbose_name': 'value of a key figure',
                'verbose_name_plural': 'values of key figures',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NetworkIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'list of networks',
                'verbose_name_plural': 'lists of networks',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='NetworkPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('member_since', models.PositiveSmallIntegerField(blank=True, help_text='The year.', null=True, validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2200)], verbose_name='member since')),
                ('status', models.CharField(choices=[('member', 'member'), ('associate', 'associate member'), ('observer', 'observer'), ('former', 'former member')], default='member', max_length=12, verbose_name='status')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='body')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('organisation', models.ForeignKey(blank=True, limit_choices_to=translation.references.limits.in_source_language, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.organisation', verbose_name='network')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'network',
                'verbose_name_plural': 'networks',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='NetworkRepresentation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('forum', models.CharField(help_text='Such as “Conference of the Parties (COP)”.', max_length=160, verbose_name='forum')),
                ('edition', models.CharField(blank=True, help_text='Such as COP28; empty where it is every one.', max_length=40, verbose_name='edition')),
                ('on_behalf_of', models.CharField(blank=True, max_length=160, verbose_name='on whose behalf')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='representations', to='home.networkpage')),
            ],
            options={
                'verbose_name': 'representation',
                'verbose_name_plural': 'representations',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NetworkRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('role', models.CharField(choices=[('member', 'member'), ('chair', 'chair'), ('vice_chair', 'vice-chair'), ('founder', 'founder'), ('board', 'board member')], default='member', max_length=12, verbose_name='role')),
                ('body_kind', models.CharField(blank=True, choices=[('working_group', 'working group'), ('commission', 'commission'), ('committee', 'committee')], max_length=16, verbose_name='kind of body')),
                ('body_name', models.CharField(blank=True, max_length=120, verbose_name='name of the body')),
                ('begins', models.DateField(blank=True, null=True, verbose_name='from')),
                ('ends', models.DateField(blank=True, null=True, verbose_name='to')),
                ('founded_with', modelcluster.fields.ParentalManyToManyField(blank=True, limit_choices_to=translation.references.limits.in_source_language, related_name='+', to='directory.place', verbose_name='founded together with')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='home.networkpage')),
            ],
            options={
                'verbose_name': 'role in a network',
                'verbose_name_plural': 'roles in networks',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RankFact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('rank', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1)], verbose_name='rank')),
                ('scope', models.CharField(choices=[('country', 'in its country'), ('europe', 'in Europe'), ('world', 'in the world')], default='country', max_length=8, verbose_name='scope')),
                ('subject', models.CharField(help_text='What is ranked, such as “industrial city”.', max_length=120, verbose_name='subject')),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1800), django.core.validators.MaxValueValidator(2200)], verbose_name='year')),
                ('source_name', models.CharField(blank=True, max_length=160, verbose_name='source')),
                ('source_url', models.URLField(blank=True, verbose_name='address of the source')),
                ('valid_until', models.DateField(blank=True, help_text='Not shown after this day.', null=True, verbose_name='valid until')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='home.cityprofilepage')),
            ],
            options={
                'verbose_name': 'rank fact',
                'verbose_name_plural': 'rank facts',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SitemapPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'site map',
                'verbose_name_plural': 'site maps',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='StandardPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('lead', models.TextField(blank=True, help_text='One or two sentences that say what the page tells.', max_length=400, verbose_name='lead')),
                ('hero_alt', models.CharField(blank=True, help_text='For those who do not see it. Say what is to be seen, without “picture of”.', max_length=160, verbose_name='what the picture shows')),
                ('review_by', models.DateField(blank=True, help_text='When someone has to read the page again, because what it says will have passed.', null=True, verbose_name='review by')),
                ('body', core.fields.StreamField([], blank=True, verbose_name='body')),
                ('hero_image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture')),
                ('social_image', models.ForeignKey(blank=True, help_text="Shown where the page is shared. Without one, the page's picture serves.", null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.picture', verbose_name='picture for sharing')),
            ],
            options={
                'verbose_name': 'standard page',
                'verbose_name_plural': 'standard pages',
            },
            bases=(core.publishing.PublishingRequirementsMixin, 'wagtailcore.page'),
        ),
        migrations.AddConstraint(
            model_name='keyfigure',
            constraint=models.UniqueConstraint(fields=('code', 'locale'), name='one_key_figure_per_code_and_locale'),
        ),
        migrations.AlterUniqueTogether(
            name='keyfigure',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='commitment',
            constraint=models.UniqueConstraint(fields=('code', 'locale'), name='one_commitment_per_code_and_locale'),
        ),
        migrations.AlterUniqueTogether(
            name='commitment',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='networkrepresentation',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='networkrole',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AlterUniqueTogether(
            name='rankfact',
            unique_together={('translation_key', 'locale')},
        ),
    ]
