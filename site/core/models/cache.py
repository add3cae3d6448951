"""The table of Django's database cache."""

from django.db import models


class CacheEntry(models.Model):
    """One entry of the cache. Django defines the columns; as a model, `migrate` makes the table like any other.

    The cache is in the database because every process must see at once what an editor changes.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "cache"

    def __str__(self):
        return self.cache_key
