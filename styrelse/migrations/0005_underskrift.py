import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('finsam', '0005_underskrift'),
        ('styrelse', '0003_insatsernas_arbete'),
    ]

    operations = [
        migrations.AddField(
            model_name='underskrift',
            name='avbojd_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='avböjde'),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='avbojd_skal',
            field=models.CharField(blank=True, max_length=500, verbose_name='skäl att avböja'),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='bjuden_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='ombedd'),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='ersatter',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ersattare', to='styrelse.underskrift', verbose_name='går in i stället för'),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='plats',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='plats i filen'),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='steg',
            field=models.PositiveSmallIntegerField(default=1, verbose_name='steg'),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='titel',
            field=models.CharField(blank=True, max_length=200, verbose_name='funktion med ord'),
        ),
        migrations.CreateModel(
            name='Runda',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('handling', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='runda', to='styrelse.handling')),
                ('sha256', models.CharField(max_length=64, verbose_name='filens kontrollsumma')),
                ('kod', models.CharField(max_length=32, unique=True, verbose_name='kod')),
                ('rubrik', models.CharField(blank=True, default='', max_length=200, verbose_name='rubrik vid start')),
                ('vad', models.CharField(blank=True, max_length=200, verbose_name='vad som skrivs under')),
                ('status', models.CharField(choices=[('pagar', 'Väntar på underskrifter'), ('klar', 'Alla har skrivit under'), ('avbojd', 'Avböjd'), ('aterkallad', 'Återkallad')], default='pagar', max_length=10, verbose_name='läge')),
                ('senast', models.DateField(blank=True, null=True, verbose_name='senast')),
                ('foregaende', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='senare', to='styrelse.runda', verbose_name='tidigare version')),
                ('andringar_url', models.CharField(blank=True, max_length=200, verbose_name='sida med ändringarna')),
                ('skapad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='påbörjad')),
                ('skapad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rundor', to=settings.AUTH_USER_MODEL, verbose_name='av')),
                ('paminnelse_at', models.DateTimeField(blank=True, null=True, verbose_name='senaste påminnelse')),
                ('avslutad_at', models.DateTimeField(blank=True, null=True, verbose_name='avslutad')),
                ('avslutad_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('skal', models.CharField(blank=True, max_length=500, verbose_name='skäl')),
            ],
            options={
                'verbose_name': 'underskriftsrunda',
                'verbose_name_plural': 'underskriftsrundor',
                'ordering': ('-skapad_at', '-pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('avslutad_at', None), ('status', 'pagar')), models.Q(('avslutad_at__isnull', False), ('status__in', ('klar', 'avbojd', 'aterkallad'))), _connector='OR'), name='styrelse_runda_avslutad_nar_den_ar_slut'), models.CheckConstraint(condition=models.Q(models.Q(('avslutad_at__isnull', True), ('avslutad_by__isnull', True)), models.Q(('avslutad_at__isnull', False), ('avslutad_by__isnull', False)), _connector='OR'), name='styrelse_runda_avslutad_at_och_by'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ('pagar', 'klar')), ('skal', '')), models.Q(('status__in', ('avbojd', 'aterkallad')), models.Q(('skal', ''), _negated=True)), _connector='OR'), name='styrelse_runda_skal_nar_den_avbrots', violation_error_message='Skriv varför.')],
            },
        ),
        migrations.CreateModel(
            name='Signeringstillfalle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('underskrift', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tillfallen', to='styrelse.underskrift')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('sha256', models.CharField(max_length=64, verbose_name='kontrollsumma som visades')),
                ('nonce_hash', models.CharField(max_length=64, unique=True)),
                ('metod', models.CharField(max_length=20, verbose_name='hur det bekräftades')),
                ('faktor_id', models.CharField(blank=True, max_length=40)),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='bekräftat')),
                ('anvant_at', models.DateTimeField(blank=True, null=True, verbose_name='använt')),
            ],
            options={
                'verbose_name': 'tillfälle att skriva under',
                'verbose_name_plural': 'tillfällen att skriva under',
                'ordering': ('-at',),
            },
        ),
        migrations.CreateModel(
            name='Verifiering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.CharField(max_length=32, unique=True, verbose_name='nyckel')),
                ('sha256', models.CharField(max_length=64, verbose_name='filens kontrollsumma')),
                ('storlek', models.PositiveBigIntegerField(verbose_name='storlek i byte')),
                ('status', models.CharField(choices=[('vantar', 'Väntar på sin tur'), ('pagar', 'Prövas'), ('klar', 'Prövad'), ('fel', 'Gick inte att pröva')], default='vantar', max_length=10, verbose_name='läge')),
                ('procent', models.PositiveSmallIntegerField(default=0, verbose_name='procent')),
                ('ursprung', models.JSONField(blank=True, null=True, verbose_name='vad den börjar som')),
                ('svar', models.JSONField(blank=True, null=True, verbose_name='svar')),
                ('skapad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='inlämnad')),
            ],
            options={
                'verbose_name': 'verifiering',
                'verbose_name_plural': 'verifieringar',
                'ordering': ('pk',),
                'constraints': [models.CheckConstraint(condition=models.Q(('procent__lte', 100)), name='styrelse_verifiering_procent_hogst_100'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'klar'), ('svar__isnull', False)), models.Q(models.Q(('status', 'klar'), _negated=True), ('svar__isnull', True)), _connector='OR'), name='styrelse_verifiering_svar_nar_den_ar_klar')],
            },
        ),
        migrations.CreateModel(
            name='Revision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('runda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisioner', to='styrelse.runda')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('slag', models.CharField(choices=[('bas', 'Filen med sina platser'), ('sigill', 'Förbundets sigill'), ('underskrift', 'Underskrift')], max_length=12, verbose_name='slag')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisioner', to='finsam.fil')),
                ('sha256', models.CharField(db_index=True, max_length=64, verbose_name='kontrollsumma')),
                ('bas_sha256', models.CharField(blank=True, max_length=64, verbose_name='bygger på')),
                ('storlek', models.PositiveBigIntegerField(verbose_name='storlek i byte')),
                ('underskrift', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revision', to='styrelse.underskrift')),
                ('serienummer', models.CharField(blank=True, max_length=40, verbose_name='certifikatets serienummer')),
                ('niva', models.CharField(blank=True, max_length=8, verbose_name='nivå')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='tidpunkt')),
            ],
            options={
                'verbose_name': 'revision av en fil',
                'verbose_name_plural': 'revisioner av filer',
                'ordering': ('runda', 'nummer'),
                'constraints': [models.UniqueConstraint(fields=('runda', 'nummer'), name='styrelse_revision_nummer'), models.UniqueConstraint(fields=('runda', 'bas_sha256'), name='styrelse_revision_en_per_bas'), models.CheckConstraint(condition=models.Q(models.Q(('bas_sha256', ''), ('nummer', 0), ('slag', 'bas')), models.Q(('nummer__gt', 0), models.Q(('slag', 'bas'), _negated=True), models.Q(('bas_sha256', ''), _negated=True)), _connector='OR'), name='styrelse_revision_bygger_pa_den_fore'), models.CheckConstraint(condition=models.Q(models.Q(('slag', 'underskrift'), ('underskrift__isnull', False)), models.Q(models.Q(('slag', 'underskrift'), _negated=True), ('underskrift', None)), _connector='OR'), name='styrelse_revision_underskriftens_plats')],
            },
        ),
        migrations.RemoveConstraint(
            model_name='underskrift',
            name='styrelse_underskrift_fil_nar_den_ar_uppladdad',
        ),
        migrations.AlterField(
            model_name='underskrift',
            name='funktion',
            field=models.CharField(choices=[('sekreterare', 'Sekreterare'), ('ordforande', 'Ordförande'), ('justerare', 'Justerare'), ('vice_ordforande', 'Vice ordförande'), ('ledamot', 'Ledamot'), ('ersattare', 'Ersättare'), ('revisor', 'Revisor'), ('forbundschef', 'Förbundschef'), ('annan', 'Annan')], max_length=20, verbose_name='funktion'),
        ),
        migrations.AlterField(
            model_name='underskrift',
            name='satt',
            field=models.CharField(blank=True, choices=[('i_systemet', 'I systemet, bekräftad med kod eller passernyckel'), ('uppladdad', 'På en fil som är undertecknad på annat håll'), ('papper', 'På papper')], max_length=12, verbose_name='sätt'),
        ),
        migrations.AddConstraint(
            model_name='underskrift',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('fil__isnull', False), ('satt', 'uppladdad'), ('utokar__isnull', False)), models.Q(('satt', 'papper'), ('utokar', None)), models.Q(models.Q(('satt__in', ('uppladdad', 'papper')), _negated=True), ('fil', None), ('utokar', None)), _connector='OR'), name='styrelse_underskrift_fil_nar_den_ar_uppladdad'),
        ),
        migrations.AddConstraint(
            model_name='underskrift',
            constraint=models.UniqueConstraint(fields=('handling', 'plats'), name='styrelse_underskrift_en_per_plats'),
        ),
        migrations.AddConstraint(
            model_name='underskrift',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('avbojd_at__isnull', True), ('avbojd_skal', '')), models.Q(('avbojd_at__isnull', False), models.Q(('avbojd_skal', ''), _negated=True)), _connector='OR'), name='styrelse_underskrift_avbojd_har_skal'),
        ),
        migrations.AddConstraint(
            model_name='underskrift',
            constraint=models.CheckConstraint(condition=models.Q(('avbojd_at', None), ('satt', ''), _connector='OR'), name='styrelse_underskrift_avbojd_eller_gjord'),
        ),
    ]
