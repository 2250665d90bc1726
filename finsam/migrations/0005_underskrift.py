import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('finsam', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Underskriftsnyckel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('utfardare', 'Utfärdare'), ('sigill', 'Sigill')], max_length=10, verbose_name='slag')),
                ('utfardare', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sigill', to='finsam.underskriftsnyckel', verbose_name='utfärdare')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('serienummer', models.CharField(max_length=40, unique=True, verbose_name='serienummer')),
                ('certifikat', models.TextField(verbose_name='certifikat')),
                ('privat', models.TextField(blank=True, verbose_name='privat nyckel, krypterad')),
                ('pkcs11', models.CharField(blank=True, max_length=80, verbose_name='etikett i säkerhetsmodulen')),
                ('fran', models.DateTimeField(verbose_name='gäller från')),
                ('till', models.DateTimeField(verbose_name='gäller till')),
                ('skapad_at', models.DateTimeField(verbose_name='skapad')),
                ('skapad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='av')),
                ('avslutad_at', models.DateTimeField(blank=True, null=True, verbose_name='ersatt')),
            ],
            options={
                'verbose_name': 'underskriftsnyckel',
                'verbose_name_plural': 'underskriftsnycklar',
                'ordering': ('-skapad_at', 'slag'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('avslutad_at', None)), fields=('slag',), name='finsam_en_underskriftsnyckel_i_bruk', violation_error_message='Förbundet har redan nycklar för underskrifter.'), models.CheckConstraint(condition=models.Q(models.Q(('slag', 'utfardare'), ('utfardare', None)), models.Q(('slag', 'sigill'), ('utfardare__isnull', False)), _connector='OR'), name='finsam_sigillet_har_en_utfardare'), models.CheckConstraint(condition=models.Q(models.Q(('avslutad_at__isnull', False), ('privat', '')), models.Q(('avslutad_at', None), models.Q(models.Q(('privat', ''), _negated=True), models.Q(('pkcs11', ''), _negated=True), _connector='OR')), _connector='OR'), name='finsam_ersatt_nyckel_ar_forstord'), models.CheckConstraint(condition=models.Q(('privat', ''), ('pkcs11', ''), _connector='OR'), name='finsam_nyckel_har_eller_i_modul'), models.CheckConstraint(condition=models.Q(('till__gt', models.F('fran'))), name='finsam_nyckel_fran_fore_till')],
            },
        ),
        migrations.CreateModel(
            name='Certifikat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('serienummer', models.CharField(max_length=40, unique=True, verbose_name='serienummer')),
                ('utfardare', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utfardade', to='finsam.underskriftsnyckel', verbose_name='utfärdare')),
                ('sigill', models.BooleanField(default=False, verbose_name='förbundets sigill')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('funktion', models.CharField(blank=True, max_length=200, verbose_name='funktion')),
                ('medlem', models.CharField(blank=True, max_length=100, verbose_name='medlem')),
                ('metod', models.CharField(blank=True, choices=[('webauthn', 'Passkey'), ('totp', 'Engångskod')], max_length=10, verbose_name='bekräftad med')),
                ('falt', models.CharField(blank=True, max_length=40, verbose_name='fält i filen')),
                ('dokument_sha256', models.CharField(blank=True, max_length=64, verbose_name='filens kontrollsumma')),
                ('certifikat', models.TextField(verbose_name='certifikat')),
                ('at', models.DateTimeField(verbose_name='utfärdat')),
                ('till', models.DateTimeField(verbose_name='gäller till')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='certifikat', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'certifikat',
                'verbose_name_plural': 'certifikat',
                'ordering': ('-at', '-pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('dokument_sha256', ''), ('falt', ''), ('metod', ''), ('sigill', True)), models.Q(('sigill', False), models.Q(('metod', ''), _negated=True), models.Q(('falt', ''), _negated=True), models.Q(('dokument_sha256', ''), _negated=True)), _connector='OR'), name='finsam_certifikat_sager_vad_som_skrevs_under')],
            },
        ),
    ]
