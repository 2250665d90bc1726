import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-postadress')),
                ('namn', models.CharField(max_length=100, verbose_name='visningsnamn')),
                ('is_active', models.BooleanField(default=True, verbose_name='aktiv')),
                ('date_joined', models.DateTimeField(auto_now_add=True, verbose_name='skapad')),
            ],
            options={
                'verbose_name': 'användare',
                'verbose_name_plural': 'användare',
            },
        ),
        migrations.CreateModel(
            name='Fil',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('namn', models.CharField(max_length=200, verbose_name='filnamn')),
                ('innehallstyp', models.CharField(max_length=100, verbose_name='typ')),
                ('storlek', models.PositiveBigIntegerField(verbose_name='storlek i byte')),
                ('sha256', models.CharField(db_index=True, max_length=64)),
                ('uppladdad_at', models.DateTimeField(auto_now_add=True, verbose_name='uppladdad')),
                ('uppladdad_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='filer', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'fil',
                'verbose_name_plural': 'filer',
                'ordering': ('-uppladdad_at',),
            },
        ),
        migrations.CreateModel(
            name='Handelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='tidpunkt')),
                ('verb', models.CharField(max_length=40, verbose_name='händelse')),
                ('objekttyp', models.CharField(max_length=60)),
                ('objekt_id', models.CharField(max_length=40)),
                ('objekt_namn', models.CharField(max_length=200, verbose_name='gäller')),
                ('detaljer', models.JSONField(default=dict)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='handelser', to=settings.AUTH_USER_MODEL, verbose_name='vem')),
            ],
            options={
                'verbose_name': 'händelse',
                'verbose_name_plural': 'händelser',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Forsegling',
            fields=[
                ('nummer', models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ('foregaende', models.CharField(max_length=64)),
                ('hash', models.CharField(max_length=64, unique=True)),
                ('handelse', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='forsegling', to='finsam.handelse')),
            ],
            options={
                'verbose_name': 'försegling',
                'verbose_name_plural': 'förseglingar',
                'ordering': ('nummer',),
            },
        ),
        migrations.CreateModel(
            name='Jobb',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('rubrik', models.CharField(max_length=100)),
                ('status', models.CharField(choices=[('vantar', 'Väntar'), ('pagar', 'Pågår'), ('klart', 'Klart'), ('fel', 'Misslyckades')], default='vantar', max_length=10)),
                ('procent', models.PositiveSmallIntegerField(default=0)),
                ('meddelande', models.CharField(blank=True, max_length=300)),
                ('nasta_url', models.CharField(blank=True, max_length=200)),
                ('skapat_at', models.DateTimeField(auto_now_add=True)),
                ('avslutat_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='jobb', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'jobb',
                'verbose_name_plural': 'jobb',
                'ordering': ('-skapat_at',),
            },
        ),
        migrations.CreateModel(
            name='Rolltilldelning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('roll', models.CharField(choices=[('forbundschef', 'Förbundschef'), ('administrator', 'Administratör'), ('ekonom', 'Ekonom'), ('ledamot', 'Ledamot'), ('ersattare', 'Ersättare'), ('beredningsgrupp', 'Beredningsgrupp'), ('insatsansvarig', 'Insatsansvarig'), ('revisor', 'Revisor')], max_length=20)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rolltilldelningar', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'rolltilldelning',
                'verbose_name_plural': 'rolltilldelningar',
            },
        ),
        migrations.AddIndex(
            model_name='handelse',
            index=models.Index(fields=['objekttyp', 'objekt_id'], name='finsam_handelse_objekt'),
        ),
        migrations.AddConstraint(
            model_name='jobb',
            constraint=models.CheckConstraint(condition=models.Q(('procent__lte', 100)), name='finsam_jobb_procent_hogst_100'),
        ),
        migrations.AddConstraint(
            model_name='jobb',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('avslutat_at__isnull', False), ('status__in', ['klart', 'fel'])), models.Q(('avslutat_at__isnull', True), ('status__in', ['vantar', 'pagar'])), _connector='OR'), name='finsam_jobb_avslutat_nar_klart'),
        ),
        migrations.AddConstraint(
            model_name='rolltilldelning',
            constraint=models.UniqueConstraint(fields=('user', 'roll'), name='finsam_en_tilldelning_per_roll'),
        ),
        migrations.AddConstraint(
            model_name='rolltilldelning',
            constraint=models.CheckConstraint(condition=models.Q(('roll__in', ['forbundschef', 'administrator', 'ekonom', 'ledamot', 'ersattare', 'beredningsgrupp', 'insatsansvarig', 'revisor'])), name='finsam_roll_finns'),
        ),
    ]
