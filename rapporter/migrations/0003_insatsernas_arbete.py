import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ekonomi', '0003_insatsernas_arbete'),
        ('finsam', '0001_initial'),
        ('insatser', '0003_insatsernas_arbete'),
        ('rapporter', '0002_styrelsens_arbete'),
        ('styrelse', '0003_insatsernas_arbete'),
    ]

    operations = [
        migrations.CreateModel(
            name='Finsamuttag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='finsamuttag', to='finsam.fil', verbose_name='fil')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
                ('skapad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='gjort')),
                ('skapad_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='finsamuttag', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'uttag till Uppföljning Finsam',
                'verbose_name_plural': 'uttag till Uppföljning Finsam',
                'ordering': ('-pk',),
            },
        ),
    ]
