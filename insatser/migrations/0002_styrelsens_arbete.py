import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('finsam', '0001_initial'),
        ('insatser', '0001_initial'),
        ('styrelse', '0002_styrelsens_arbete'),
    ]

    operations = [
        migrations.CreateModel(
            name='Insatsmal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='insatsmal', to='insatser.insats', verbose_name='insats')),
                ('mal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='insatsmal', to='styrelse.mal', verbose_name='mål')),
            ],
            options={
                'verbose_name': 'insatsmål',
                'verbose_name_plural': 'insatsmål',
                'ordering': ('insats', '-mal__ar', 'mal__ordning'),
            },
        ),
    ]
