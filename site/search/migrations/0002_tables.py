import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import translation.references.limits
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('search', '0001_configurations'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pick',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('questions', models.TextField(help_text='One search a line, in the words of readers. Accents and capitals do not matter.', max_length=1000, verbose_name='what is searched')),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale', verbose_name='language')),
                ('page', models.ForeignKey(help_text='Readers find its translation; nothing where it is not translated into their language.', limit_choices_to=translation.references.limits.in_source_language, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.page', verbose_name='page')),
            ],
            options={
                'verbose_name': 'search recommendation',
                'verbose_name_plural': 'search recommendations',
                'ordering': ['locale', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='IndexedPage',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='wagtailcore.page')),
                ('kind', models.CharField(max_length=100)),
                ('text', models.TextField()),
                ('vector', django.contrib.postgres.search.SearchVectorField()),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
            ],
            options={
                'verbose_name': 'indexed page',
                'verbose_name_plural': 'indexed pages',
                'default_permissions': (),
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['vector'], name='search_vector')],
            },
        ),
        migrations.CreateModel(
            name='MissedSearch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(verbose_name='day')),
                ('words', models.CharField(max_length=80, verbose_name='words searched for')),
                ('times', models.PositiveIntegerField(default=1, verbose_name='times')),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale', verbose_name='language')),
            ],
            options={
                'verbose_name': 'search without result',
                'verbose_name_plural': 'searches without result',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('day', 'locale', 'words'), name='unique_missed_search')],
            },
        ),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('word', models.CharField(max_length=40)),
                ('comparable', models.CharField(max_length=80)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
            ],
            options={
                'verbose_name': 'word',
                'verbose_name_plural': 'words',
                'default_permissions': (),
                'indexes': [django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass('comparable', name='gin_trgm_ops'), name='search_word_trigrams')],
                'constraints': [models.UniqueConstraint(fields=('locale', 'word'), name='unique_word')],
            },
        ),
    ]
