import django.contrib.postgres.fields
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='LanguageTeam',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('coordinators', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
                ('locale', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('publishers', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
                ('reviewers', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
                ('translators', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='auth.group')),
                ('workflow', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.workflow')),
            ],
        ),
        migrations.CreateModel(
            name='LanguageRole',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('translate', 'Translate'), ('review', 'Review'), ('publish', 'Publish'), ('manage', 'Manage')], max_length=10)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='language_roles', to='auth.group')),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
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
    ]
