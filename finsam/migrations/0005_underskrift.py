import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('finsam', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Epostbyte',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='epostbyten', to=settings.AUTH_USER_MODEL, verbose_name='vem')),
                ('fran', models.EmailField(max_length=254, verbose_name='från')),
                ('till', models.EmailField(max_length=254, verbose_name='till')),
                ('nyckel', models.CharField(max_length=64, unique=True, verbose_name='avtryck av länkens nyckel')),
                ('begart_at', models.DateTimeField(verbose_name='begärt')),
                ('gar_ut_at', models.DateTimeField(verbose_name='länken gäller till')),
                ('klart_at', models.DateTimeField(null=True, verbose_name='klart')),
            ],
            options={
                'verbose_name': 'byte av e-postadress',
                'verbose_name_plural': 'byten av e-postadress',
                'constraints': [models.CheckConstraint(condition=models.Q(('klart_at__isnull', True), ('klart_at__lte', models.F('gar_ut_at')), _connector='OR'), name='finsam_epostbyte_i_tid')],
            },
        ),
        migrations.CreateModel(
            name='Faktoraterstallning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='faktoraterstallningar', to=settings.AUTH_USER_MODEL, verbose_name='vem')),
                ('skal', models.CharField(max_length=300, verbose_name='hur ni vet att det är rätt person')),
                ('nyckel', models.CharField(max_length=64, unique=True, verbose_name='avtryck av länkens nyckel')),
                ('begard_at', models.DateTimeField(verbose_name='begärd')),
                ('begard_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='begarda_aterstallningar', to=settings.AUTH_USER_MODEL)),
                ('godkand_at', models.DateTimeField(null=True, verbose_name='godkänd')),
                ('godkand_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='godkanda_aterstallningar', to=settings.AUTH_USER_MODEL)),
                ('tidigast_at', models.DateTimeField(null=True, verbose_name='kan göras från')),
                ('utford_at', models.DateTimeField(null=True, verbose_name='utförd')),
                ('utford_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='utforda_aterstallningar', to=settings.AUTH_USER_MODEL)),
                ('avbruten_at', models.DateTimeField(null=True, verbose_name='avbruten')),
                ('avbruten_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='avbrutna_aterstallningar', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'återställning av faktorer',
                'verbose_name_plural': 'återställningar av faktorer',
                'ordering': ('-begard_at', '-pk'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('avbruten_at__isnull', True), ('utford_at__isnull', True)), fields=('user',), name='finsam_en_pagaende_aterstallning'), models.CheckConstraint(condition=models.Q(models.Q(('skal', ''), _negated=True), models.Q(('begard_by', models.F('user')), _negated=True)), name='finsam_aterstallning_begars_av_annan'), models.CheckConstraint(condition=models.Q(('godkand_by__isnull', True), models.Q(models.Q(('godkand_by', models.F('user')), _negated=True), models.Q(('godkand_by', models.F('begard_by')), _negated=True)), _connector='OR'), name='finsam_aterstallning_av_tva'), models.CheckConstraint(condition=models.Q(models.Q(('godkand_at__isnull', True), ('godkand_by__isnull', True), ('tidigast_at__isnull', True)), models.Q(('godkand_at__isnull', False), ('godkand_by__isnull', False), ('tidigast_at__isnull', False)), _connector='OR'), name='finsam_aterstallning_godkand'), models.CheckConstraint(condition=models.Q(('tidigast_at__isnull', True), ('tidigast_at__gt', models.F('godkand_at')), _connector='OR'), name='finsam_aterstallning_vantar'), models.CheckConstraint(condition=models.Q(models.Q(models.Q(('utford_at__isnull', True), ('utford_by__isnull', True)), models.Q(('utford_at__isnull', False), ('utford_by__isnull', False)), _connector='OR'), models.Q(('utford_at__isnull', True), models.Q(('avbruten_at__isnull', True), ('tidigast_at__isnull', False), ('utford_at__gte', models.F('tidigast_at'))), _connector='OR'), models.Q(('utford_by__isnull', True), models.Q(('utford_by', models.F('user')), _negated=True), _connector='OR')), name='finsam_aterstallning_utford_efter_vantan'), models.CheckConstraint(condition=models.Q(models.Q(('avbruten_at__isnull', True), ('avbruten_by__isnull', True)), models.Q(('avbruten_at__isnull', False), ('avbruten_by__isnull', False)), _connector='OR'), name='finsam_aterstallning_avbruten')],
            },
        ),
        migrations.CreateModel(
            name='Inbjudan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inbjudningar', to=settings.AUTH_USER_MODEL, verbose_name='vem')),
                ('nyckel', models.CharField(max_length=64, unique=True, verbose_name='avtryck av länkens nyckel')),
                ('skapad_at', models.DateTimeField(verbose_name='skickad')),
                ('skapad_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='skickade_inbjudningar', to=settings.AUTH_USER_MODEL)),
                ('gar_ut_at', models.DateTimeField(verbose_name='gäller till')),
                ('anvand_at', models.DateTimeField(null=True, verbose_name='använd')),
                ('ersatt_at', models.DateTimeField(null=True, verbose_name='ersatt av en nyare')),
            ],
            options={
                'verbose_name': 'inbjudan',
                'verbose_name_plural': 'inbjudningar',
                'constraints': [models.UniqueConstraint(condition=models.Q(('anvand_at__isnull', True), ('ersatt_at__isnull', True)), fields=('user',), name='finsam_en_oppen_inbjudan'), models.CheckConstraint(condition=models.Q(('anvand_at__isnull', True), models.Q(('anvand_at__lte', models.F('gar_ut_at')), ('ersatt_at__isnull', True)), _connector='OR'), name='finsam_inbjudan_anvands_i_tid')],
            },
        ),
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
                ('metod', models.CharField(blank=True, choices=[('webauthn', 'Passernyckel'), ('totp', 'Engångskod')], max_length=10, verbose_name='bekräftad med')),
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
