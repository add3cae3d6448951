# Entente's image. docs/operations.md says how to run it; compose.yaml runs it with its database.

FROM python:3.13-slim AS build
# Where it is run, so that scripts in .venv find their interpreter.
WORKDIR /app
RUN pip install --no-cache-dir uv==0.13.9
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_NO_CACHE=1 UV_PYTHON_DOWNLOADS=never
# Before the code, so that a change of code keeps this layer.
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-default-groups
COPY manage.py ./
COPY locale locale
COPY site site
COPY home home
COPY partnerships partnerships
COPY news news
# The settings want values to start; none of these is kept. The files go where VAR_DIR points below.
RUN .venv/bin/pybabel compile --domain django --directory locale \
    && env ALLOWED_HOSTS=build BASE_URL=https://build DATABASE_URL=postgresql://build/build SECRET_KEY=build \
        DJANGO_SETTINGS_MODULE=config.settings.production VAR_DIR=/app/var \
        .venv/bin/python manage.py collectstatic --noinput

FROM python:3.13-slim
# No tools to install anything with; a user without rights; a folder for what editors upload, to mount a volume on.
RUN python -m pip uninstall --yes pip \
    && useradd --uid 1000 --no-create-home entente \
    && install --directory --owner=entente /media
WORKDIR /app
COPY --from=build /app /app
# `site` is a folder on the import path, never a package: the standard library owns its name.
ENV PATH=/app/.venv/bin:$PATH PYTHONPATH=/app/site:/app PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production VAR_DIR=/app/var MEDIA_ROOT=/media \
    PORT=8000 WORKERS=2
USER 1000
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s CMD ["python", "-m", "config.health"]
CMD ["sh", "-c", "exec granian --interface wsgi --host 0.0.0.0 --port \"$PORT\" --workers \"$WORKERS\" --blocking-threads 4 --respawn-failed-workers config.wsgi:application"]
