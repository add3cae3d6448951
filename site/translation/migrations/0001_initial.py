import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import modelcluster.fields
import translation.models.glossary
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
        ('translation', 'trigrams'),
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SourceState',
            fields=[
                ('source', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='desk', serialize=False, to='wagtail_localize.translationsource')),
                ('is_draft', models.BooleanField(default=False)),
                ('together', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), blank=True, default=list, size=None)),
                ('told', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), blank=True, default=list, size=None)),
                ('changes', models.JSONField(blank=True, default=list)),
                ('changed_at', models.DateTimeField(blank=True, null=True)),
                ('replaced_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('translation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='assignment', serialize=False, to='wagtail_localize.translation')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='Due date')),
                ('note', models.TextField(blank=True, verbose_name='Note')),
                ('assigned_at', models.DateTimeField()),
                ('assigned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('assignee', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Assigned to')),
            ],
            options={
                'verbose_name': 'Assignment',
            },
        ),
        migrations.CreateModel(
            name='BulkJob',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('task', models.CharField(choices=[('submit', 'Send for translation'), ('sync', 'Take what changed in the source'), ('assign', 'Assign'), ('publish', 'Publish')], max_length=10)),
                ('options', models.JSONField(blank=True, default=dict)),
                ('made_at', models.DateTimeField(auto_now_add=True)),
                ('stopped_at', models.DateTimeField(blank=True, null=True)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='LanguageTeam',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('granted', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=200), default=list, size=None)),
                ('coordinators', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
                ('locale', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('publishers', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
                ('reviewers', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
                ('translators', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
                ('workflow', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.workflow')),
            ],
        ),
        migrations.CreateModel(
            name='MissingWords',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('choice', models.CharField(choices=[('show', 'Show the missing words in the source language, marked as such'), ('hold', 'Hold the page back until all is translated')], default='show', max_length=4, verbose_name='missing words')),
                ('locale', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
            ],
        ),
        migrations.CreateModel(
            name='SegmentComment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('made_at', models.DateTimeField()),
                ('resolved_at', models.DateTimeField(blank=True, null=True)),
                ('context', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_localize.translationcontext')),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('resolved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('string', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_localize.string')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['made_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(help_text='In the language that pages are written in, as a dictionary has them: “twin city”, not “twin cities”.', max_length=200, verbose_name='words')),
                ('note', models.TextField(blank=True, help_text='What they mean, for those who translate.', verbose_name='note')),
                ('case_sensitive', models.BooleanField(default=False, help_text='For a name that is a common word too: “the City”, but not “the city”.', verbose_name='with these capitals only')),
            ],
            options={
                'verbose_name': 'glossary term',
                'verbose_name_plural': 'glossary terms',
                'ordering': [django.db.models.functions.text.Lower('words'), 'pk'],
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('words'), name='one_term')],
            },
        ),
        migrations.CreateModel(
            name='BulkJobItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField()),
                ('locale_ids', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
                ('title', models.CharField(max_length=255)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('done', 'Done'), ('failed', 'Failed')], default='waiting', max_length=10)),
                ('message', models.TextField(blank=True)),
                ('result', models.JSONField(blank=True, default=dict)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('claimed_until', models.DateTimeField(blank=True, null=True)),
                ('done_at', models.DateTimeField(blank=True, null=True)),
                ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ('job', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='translation.bulkjob')),
            ],
            options={
                'ordering': ['pk'],
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['id'], name='items_waiting'), models.Index(fields=['job', 'state'], name='items_of_a_job')],
            },
        ),
        migrations.CreateModel(
            name='LanguageRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('translate', 'Translate'), ('review', 'Review'), ('publish', 'Publish'), ('manage', 'Manage')], max_length=10)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='language_roles', to='auth.group')),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='language_roles', to='wagtailcore.locale')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('group', 'locale', 'role'), name='one_role_per_group')],
            },
        ),
        migrations.CreateModel(
            name='LiveTranslation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField()),
                ('untranslated', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
                ('source_changed', models.BooleanField(default=False)),
                ('translated_on', models.DateTimeField()),
                ('words', models.JSONField(default=dict)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('translation_key', 'locale'), name='one_live_translation')],
            },
        ),
        migrations.CreateModel(
            name='MemoryUnit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.TextField()),
                ('target', models.TextField()),
                ('comparable', models.TextField()),
                ('stems', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=5), size=None)),
                ('length', models.PositiveIntegerField()),
                ('digest', models.CharField(max_length=16)),
                ('translation_key', models.UUIDField()),
                ('path', models.TextField()),
                ('learned_at', models.DateTimeField()),
                ('learned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source_locale', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('target_locale', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('translation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='memory', to='wagtail_localize.stringtranslation')),
            ],
            options={
                'default_permissions': (),
                'indexes': [models.Index(fields=['digest'], name='memory_exact'), models.Index(fields=['translation_key'], name='memory_of_a_page'), django.contrib.postgres.indexes.GinIndex(fields=['stems'], name='memory_stems'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('comparable', name='gin_trgm_ops'), name='memory_trigrams'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('comparable', name='gin_trgm_ops'), condition=models.Q(('length__lte', 75)), name='memory_trigrams_of_short')],
            },
        ),
        migrations.CreateModel(
            name='SegmentNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('made_at', models.DateTimeField()),
                ('context', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_localize.translationcontext')),
                ('string', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_localize.string')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('context', 'string'), name='one_note_for_each_segment')],
            },
        ),
        migrations.CreateModel(
            name='SegmentState',
            fields=[
                ('translation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='desk', serialize=False, to='wagtail_localize.stringtranslation')),
                ('state', models.CharField(choices=[('missing', 'Missing'), ('machine', 'Machine-made'), ('draft', 'Draft'), ('to_review', 'To review'), ('reviewed', 'Reviewed'), ('stale', 'Source changed'), ('kept', 'Do not translate')], max_length=10)),
                ('version', models.PositiveIntegerField(default=1)),
                ('lineage', models.UUIDField(db_index=True, default=uuid.uuid4)),
                ('live_text', models.TextField(blank=True)),
                ('changed_at', models.DateTimeField()),
                ('dismissed', models.JSONField(blank=True, default=dict)),
                ('changed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('made_from', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_localize.string')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'missing'), _negated=True), name='a_missing_segment_has_no_state')],
            },
        ),
        migrations.CreateModel(
            name='SegmentVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lineage', models.UUIDField()),
                ('source', models.TextField()),
                ('text', models.TextField()),
                ('state', models.CharField(choices=[('missing', 'Missing'), ('machine', 'Machine-made'), ('draft', 'Draft'), ('to_review', 'To review'), ('reviewed', 'Reviewed'), ('stale', 'Source changed'), ('kept', 'Do not translate')], max_length=10)),
                ('origin', models.CharField(choices=[('typed', 'Typed'), ('memory', 'From memory'), ('machine', 'Machine translation'), ('file', 'From a file'), ('carried', 'Kept when the source changed'), ('restored', 'Restored'), ('review', 'Review')], max_length=10)),
                ('made_at', models.DateTimeField()),
                ('note', models.TextField(blank=True)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-made_at', '-pk'],
                'indexes': [models.Index(fields=['lineage', '-made_at'], name='versions_of_a_segment')],
            },
        ),
        migrations.CreateModel(
            name='TermTranslation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.CharField(max_length=200, verbose_name='words')),
                ('status', models.CharField(choices=[('approved', 'Approved'), ('avoid', 'To be avoided'), ('forbidden', 'Forbidden')], default='approved', help_text='What is to be avoided is a warning to translators; what is forbidden keeps them from publishing.', max_length=10, verbose_name='status')),
                ('everywhere', models.BooleanField(default=False, help_text='Avoid or forbid these words also where the source does not have the term.', verbose_name='in every text')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='note')),
                ('locale', models.ForeignKey(limit_choices_to=translation.models.glossary.not_the_source, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale', verbose_name='language')),
                ('term', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='translations', to='translation.term')),
            ],
            options={
                'verbose_name': 'translation of a term',
                'verbose_name_plural': 'translations of terms',
                'ordering': ['pk'],
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(models.F('term'), models.F('locale'), django.db.models.functions.text.Lower('words'), name='one_translation_of_a_term', violation_error_message='The term has these words in this language already.')],
            },
        ),
    ]
