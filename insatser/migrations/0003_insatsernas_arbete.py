import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


def flytta_lagen(apps, schema_editor):
    """Keep what the four single fields said as rows of the new table."""
    inskrivning = apps.get_model("insatser", "Inskrivning")
    lage = apps.get_model("insatser", "Inskrivningslage")
    for falt in ("sysselsattning_fore", "forsorjning_fore", "sysselsattning_efter", "forsorjning_efter"):
        skede = falt.rpartition("_")[2]
        rader = inskrivning.objects.exclude(**{falt: None}).values_list("pk", f"{falt}_id")
        lage.objects.bulk_create(
            [lage(inskrivning_id=pk, skede=skede, kod_id=kod) for pk, kod in rader.iterator()],
            batch_size=500,
        )



class Migration(migrations.Migration):

    dependencies = [
        ('finsam', '0001_initial'),
        ('insatser', '0002_styrelsens_arbete'),
        ('styrelse', '0002_styrelsens_arbete'),
    ]

    operations = [
        migrations.AddField(
            model_name='insats',
            name='arbetssatt',
            field=models.CharField(blank=True, choices=[('preventiv', 'Förebyggande'), ('reaktiv', 'Åtgärdande')], max_length=10, verbose_name='arbetssätt'),
        ),
        migrations.AddField(
            model_name='insats',
            name='esf',
            field=models.BooleanField(default=False, verbose_name='medfinansieras av ESF'),
        ),
        migrations.AddField(
            model_name='insats',
            name='fokusomrade',
            field=models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'fokusomrade'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insatser', to='insatser.kod', verbose_name='fokusområde'),
        ),
        migrations.AddField(
            model_name='insats',
            name='foralder',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='delar', to='insatser.insats', verbose_name='del av insatsen'),
        ),
        migrations.AddField(
            model_name='insats',
            name='inriktning_fryst_at',
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name='inriktningen fryst'),
        ),
        migrations.AddField(
            model_name='insats',
            name='kommuner',
            field=models.ManyToManyField(blank=True, related_name='insatser_i_kommunen', to='styrelse.organisation', verbose_name='kommuner'),
        ),
        migrations.AddField(
            model_name='insats',
            name='preciserad_inriktning',
            field=models.CharField(blank=True, max_length=200, verbose_name='preciserad inriktning'),
        ),
        migrations.AddField(
            model_name='insats',
            name='syften',
            field=models.ManyToManyField(blank=True, limit_choices_to={'lista__nyckel': 'syfte'}, related_name='insatser_med_syfte', to='insatser.kod', verbose_name='syften'),
        ),
        migrations.AddField(
            model_name='insats',
            name='tidsform',
            field=models.CharField(choices=[('tidsbestamd', 'Tidsbestämd'), ('lis', 'Tills vidare (LIS)')], default='tidsbestamd', max_length=12, verbose_name='tidsform'),
        ),
        migrations.AddField(
            model_name='insats',
            name='uppfoljningsmetod',
            field=models.CharField(choices=[('koder', 'Kodade deltagare'), ('antal', 'Räknade deltagare')], default='koder', max_length=10, verbose_name='uppföljningsmetod'),
        ),
        migrations.AddField(
            model_name='insats',
            name='uppfoljningstakt',
            field=models.CharField(blank=True, choices=[('kvartal', 'Varje kvartal och varje år'), ('ar', 'Varje år')], max_length=10, verbose_name='följs upp'),
        ),
        migrations.AddField(
            model_name='insats',
            name='uppfoljs_fran',
            field=models.DateField(blank=True, null=True, verbose_name='följs upp från och med'),
        ),
        migrations.AddField(
            model_name='inskrivning',
            name='parter',
            field=models.ManyToManyField(blank=True, related_name='aktuella_inskrivningar', to='styrelse.organisation', verbose_name='parter där personen är aktuell'),
        ),
        migrations.AddField(
            model_name='inskrivning',
            name='tid_i_forsorjning',
            field=models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'tid'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='i_forsorjning', to='insatser.kod', verbose_name='tid i offentlig försörjning'),
        ),
        migrations.AddField(
            model_name='inskrivning',
            name='utbildning',
            field=models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'utbildning'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='utbildade', to='insatser.kod', verbose_name='utbildning'),
        ),
        migrations.AddField(
            model_name='kod',
            name='fran',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='från och med'),
        ),
        migrations.AddField(
            model_name='stegskala',
            name='intervall_manader',
            field=models.PositiveSmallIntegerField(default=3, verbose_name='månader mellan mätningar'),
        ),
        migrations.AddField(
            model_name='stegskala',
            name='raknas',
            field=models.CharField(choices=[('deltagare', 'Deltagaren själv'), ('personal', 'Personalen')], default='personal', max_length=10, verbose_name='statistiken räknar'),
        ),
        migrations.CreateModel(
            name='Angratavslut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('inskrivning', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='angrat_avslut', to='insatser.inskrivning', verbose_name='inskrivning')),
                ('ut_manad', models.DateField(verbose_name='avslutad (månad)')),
                ('avslutsorsak', models.ForeignKey(limit_choices_to={'lista__nyckel': 'avslutsorsak'}, on_delete=django.db.models.deletion.PROTECT, related_name='angrade_avslut', to='insatser.kod', verbose_name='avslutsorsak')),
                ('slutmatningar', models.ManyToManyField(blank=True, related_name='+', to='insatser.stegmatning', verbose_name='mätningar vid avslutet')),
            ],
            options={
                'verbose_name': 'ångrat avslut',
                'verbose_name_plural': 'ångrade avslut',
            },
        ),
        migrations.CreateModel(
            name='Arbetstid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(verbose_name='till och med')),
                ('fokusomrade', models.ForeignKey(limit_choices_to={'lista__nyckel': 'fokusomrade'}, on_delete=django.db.models.deletion.PROTECT, related_name='arbetstider', to='insatser.kod', verbose_name='fokusområde')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arbetstider', to='insatser.insats', verbose_name='insats')),
                ('befattning', models.CharField(blank=True, max_length=60, verbose_name='befattning')),
                ('timmar', models.DecimalField(blank=True, decimal_places=1, max_digits=7, null=True, verbose_name='timmar')),
                ('procent', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name='procent av heltid')),
            ],
            options={
                'verbose_name': 'arbetstid',
                'verbose_name_plural': 'arbetstid',
                'ordering': ('-from_datum', 'fokusomrade', 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('till_datum__gte', models.F('from_datum'))), name='insatser_arbetstid_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'), models.CheckConstraint(condition=models.Q(models.Q(('procent', None), ('timmar__gt', 0)), models.Q(('procent__gt', 0), ('timmar', None)), _connector='OR'), name='insatser_arbetstid_timmar_eller_procent', violation_error_message='Skriv antingen timmar eller procent av heltid.')],
            },
        ),
        migrations.CreateModel(
            name='Deltagargallring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deltagargallringar', to='insatser.insats', verbose_name='insats')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='avslutade år')),
                ('antal', models.PositiveIntegerField(verbose_name='inskrivningar')),
                ('regel', models.CharField(max_length=250, verbose_name='regel')),
                ('gallrad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='gallrade')),
                ('gallrad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deltagargallringar', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'gallring av deltagare',
                'verbose_name_plural': 'gallringar av deltagare',
                'ordering': ('-pk',),
                'constraints': [models.CheckConstraint(condition=models.Q(('antal__gte', 1)), name='insatser_deltagargallring_antal')],
            },
        ),
        migrations.CreateModel(
            name='Enkat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('grupp', models.CharField(choices=[('deltagare_pagaende', 'Deltagare, pågående'), ('deltagare_avslut', 'Deltagare, vid avslut'), ('insatspersonal', 'Insatspersonal'), ('chefer', 'Chefer i samverkan'), ('styrelse', 'Styrelsens ledamöter'), ('remittenter', 'Remittenter')], max_length=20, verbose_name='grupp')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='enkater', to='insatser.insats', verbose_name='insats')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
            ],
            options={
                'verbose_name': 'enkät',
                'verbose_name_plural': 'enkäter',
                'ordering': ('-ar', 'grupp', 'insats'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('insats__isnull', False)), fields=('ar', 'grupp', 'insats'), name='insatser_en_enkat_per_insats'), models.UniqueConstraint(condition=models.Q(('insats', None)), fields=('ar', 'grupp'), name='insatser_en_enkat_for_alla')],
            },
        ),
        migrations.CreateModel(
            name='Forlangning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('beslutad_datum', models.DateField(blank=True, null=True, verbose_name='beslutad')),
                ('paragraf_nummer', models.CharField(blank=True, max_length=20, verbose_name='paragraf')),
                ('paragraf', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rader', to='styrelse.paragraf', verbose_name='styrelsens beslut')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forlangningar', to='insatser.insats')),
                ('fran_dag', models.DateField(verbose_name='förut till och med')),
                ('till_dag', models.DateField(blank=True, null=True, verbose_name='nu till och med')),
                ('skal', models.CharField(blank=True, max_length=300, verbose_name='skäl')),
                ('skapad_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='skriven')),
                ('skapad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='skriven av')),
                ('angrad_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='ångrad')),
                ('angrad_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ångrad av')),
            ],
            options={
                'verbose_name': 'förlängning',
                'verbose_name_plural': 'förlängningar',
                'ordering': ('insats', '-pk'),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('beslutad_datum__isnull', True), ('paragraf_nummer', '')), models.Q(('beslutad_datum__isnull', False), models.Q(('paragraf_nummer', ''), _negated=True)), _connector='OR'), name='insatser_forlangning_dag_och_paragraf', violation_error_message='Ange både dagen och paragrafen, eller ingetdera.'), models.CheckConstraint(condition=models.Q(('paragraf', None), ('beslutad_datum__isnull', False), _connector='OR'), name='insatser_forlangning_paragraf_har_dag'), models.CheckConstraint(condition=models.Q(('beslutad_datum__isnull', False)), name='insatser_forlangning_ar_beslutad', violation_error_message='En förlängning vilar på ett beslut. Ange dag och paragraf.'), models.CheckConstraint(condition=models.Q(('till_dag', None), ('till_dag__gt', models.F('fran_dag')), _connector='OR'), name='insatser_forlangning_ar_senare', violation_error_message='Den nya sista dagen ska vara senare än den gamla.'), models.CheckConstraint(condition=models.Q(models.Q(('angrad_at__isnull', True), ('angrad_by__isnull', True)), models.Q(('angrad_at__isnull', False), ('angrad_by__isnull', False)), _connector='OR'), name='insatser_forlangning_angrad_at_och_by')],
            },
        ),
        migrations.CreateModel(
            name='Gallringsregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('insats', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gallringsregel', to='insatser.insats', verbose_name='insats')),
                ('manader', models.PositiveSmallIntegerField(verbose_name='månader')),
                ('raknas_fran', models.CharField(choices=[('inskrivning', 'Inskrivningens slut'), ('insats', 'Insatsens slut')], max_length=12, verbose_name='räknas från')),
                ('beslut', models.CharField(blank=True, max_length=120, verbose_name='beslut')),
            ],
            options={
                'verbose_name': 'gallringsregel',
                'verbose_name_plural': 'gallringsregler',
                'ordering': (models.OrderBy(models.F('insats__ordning'), nulls_first=True), 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('manader__range', (0, 240))), name='insatser_gallringsregel_manader', violation_error_message='Skriv antalet månader, 0 till 240.'), models.CheckConstraint(condition=models.Q(('raknas_fran__in', ['inskrivning', 'insats'])), name='insatser_gallringsregel_raknas_fran'), models.UniqueConstraint(models.Value(1), condition=models.Q(('insats', None)), name='insatser_en_regel_for_alla')],
            },
        ),
        migrations.CreateModel(
            name='Indikator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(unique=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='nummer')),
                ('namn', models.CharField(max_length=120, verbose_name='ämne')),
            ],
            options={
                'verbose_name': 'indikator',
                'verbose_name_plural': 'indikatorer',
                'ordering': ('nummer',),
            },
        ),
        migrations.CreateModel(
            name='Insatsavslut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('insats', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='avslut', to='insatser.insats')),
                ('utfall', models.CharField(choices=[('implementerad', 'Implementerad'), ('avslutad', 'Avslutad utan att implementeras')], max_length=15, verbose_name='utfall')),
                ('sista_dag', models.DateField(verbose_name='sista dag')),
                ('planerad_dag', models.DateField(blank=True, null=True, verbose_name='förut till och med')),
                ('hos', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='implementerade_insatser', to='styrelse.organisation', verbose_name='implementerad av')),
                ('var', models.CharField(blank=True, max_length=200, verbose_name='var')),
                ('beskrivning', models.TextField(blank=True, verbose_name='vad som blev kvar')),
                ('skapad_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='skrivet')),
                ('skapad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='skrivet av')),
            ],
            options={
                'verbose_name': 'insatsens avslut',
                'verbose_name_plural': 'insatsers avslut',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('hos__isnull', False), ('utfall', 'implementerad')), models.Q(('hos', None), ('utfall', 'avslutad'), ('var', '')), _connector='OR'), name='insatser_avslut_implementerad_hos_nagon', violation_error_message='Säg vem som har implementerat insatsen. För en som har avslutats lämnas det tomt.')],
            },
        ),
        migrations.CreateModel(
            name='Insatspresentation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kontaktfunktion', models.CharField(blank=True, max_length=80, verbose_name='kontakt')),
                ('telefon', models.CharField(blank=True, max_length=30, verbose_name='telefon')),
                ('epost', models.EmailField(blank=True, max_length=254, verbose_name='e-post')),
                ('webbplats', models.URLField(blank=True, verbose_name='webbplats')),
                ('insats', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='presentation', to='insatser.insats', verbose_name='insats')),
                ('visas', models.BooleanField(default=False, verbose_name='visas i den öppna katalogen')),
                ('malgrupp', models.TextField(verbose_name='målgrupp')),
                ('beskrivning', models.TextField(verbose_name='beskrivning')),
                ('andrad_at', models.DateTimeField(auto_now=True, verbose_name='ändrad')),
            ],
            options={
                'verbose_name': 'presentation av insats',
                'verbose_name_plural': 'presentationer av insatser',
                'ordering': ('insats',),
            },
        ),
        migrations.CreateModel(
            name='Insatsrapport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arsrapporter', to='insatser.insats', verbose_name='insats')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('status', models.CharField(choices=[('utkast', 'Utkast'), ('inlamnad', 'Inlämnad'), ('tillbaka', 'Tillbaka med kommentar'), ('godkand', 'Godkänd')], default='utkast', max_length=10, verbose_name='läge')),
            ],
            options={
                'verbose_name': 'insatsens årsrapport',
                'verbose_name_plural': 'insatsernas årsrapporter',
                'ordering': ('-ar', 'insats'),
                'constraints': [models.UniqueConstraint(fields=('insats', 'ar'), name='insatser_en_arsrapport_per_ar', violation_error_message='Insatsen har redan en årsrapport för året.'), models.CheckConstraint(condition=models.Q(('status__in', ('utkast', 'inlamnad', 'tillbaka', 'godkand'))), name='insatser_arsrapport_lage')],
            },
        ),
        migrations.CreateModel(
            name='Insatsuppfoljning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppfoljningar', to='insatser.insats')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('kvartal', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='kvartal')),
                ('forfaller', models.DateField(verbose_name='ska vara inne')),
                ('gjort', models.TextField(blank=True, verbose_name='vad som har gjorts')),
                ('avvikelser', models.TextField(blank=True, verbose_name='avvikelser från planen')),
                ('status', models.CharField(choices=[('utkast', 'Utkast'), ('inlamnad', 'Inlämnad'), ('atersand', 'Återsänd'), ('godkand', 'Godkänd')], default='utkast', editable=False, max_length=10, verbose_name='läge')),
                ('skal', models.CharField(blank=True, editable=False, max_length=500, verbose_name='varför den är återsänd')),
                ('skriven_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='senast skriven av')),
                ('inlamnad_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='inlämnad')),
                ('inlamnad_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='inlämnad av')),
                ('godkand_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='godkänd')),
                ('godkand_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='godkänd av')),
            ],
            options={
                'verbose_name': 'uppföljning av insats',
                'verbose_name_plural': 'uppföljningar av insatser',
                'ordering': ('insats', '-ar', '-kvartal'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('kvartal__isnull', False)), fields=('insats', 'ar', 'kvartal'), name='insatser_en_uppfoljning_per_kvartal'), models.UniqueConstraint(condition=models.Q(('kvartal', None)), fields=('insats', 'ar'), name='insatser_en_uppfoljning_per_ar'), models.CheckConstraint(condition=models.Q(('kvartal', None), ('kvartal__range', (1, 4)), _connector='OR'), name='insatser_uppfoljning_kvartal'), models.CheckConstraint(condition=models.Q(models.Q(('inlamnad_at__isnull', True), ('inlamnad_by__isnull', True)), models.Q(('inlamnad_at__isnull', False), ('inlamnad_by__isnull', False)), _connector='OR'), name='insatser_uppfoljning_inlamnad_at_och_by'), models.CheckConstraint(condition=models.Q(models.Q(('godkand_at__isnull', True), ('godkand_by__isnull', True)), models.Q(('godkand_at__isnull', False), ('godkand_by__isnull', False)), _connector='OR'), name='insatser_uppfoljning_godkand_at_och_by'), models.CheckConstraint(condition=models.Q(models.Q(('godkand_at', None), ('inlamnad_at', None), ('skal', ''), ('status', 'utkast')), models.Q(('godkand_at', None), ('inlamnad_at__isnull', False), ('skal', ''), ('status', 'inlamnad')), models.Q(('godkand_at', None), ('inlamnad_at__isnull', False), ('status', 'atersand'), models.Q(('skal', ''), _negated=True)), models.Q(('inlamnad_at__isnull', False), ('skal', ''), ('status', 'godkand'), ('godkand_at__isnull', False)), _connector='OR'), name='insatser_uppfoljning_lage_och_tider')],
            },
        ),
        migrations.CreateModel(
            name='Inskrivningslage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('inskrivning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lagen', to='insatser.inskrivning', verbose_name='inskrivning')),
                ('skede', models.CharField(choices=[('fore', 'Före insatsen'), ('efter', 'Efter insatsen')], max_length=5, verbose_name='skede')),
                ('kod', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lagen', to='insatser.kod', verbose_name='läge')),
                ('procent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='procent av heltid')),
            ],
            options={
                'verbose_name': 'läge före eller efter',
                'verbose_name_plural': 'lägen före och efter',
                'ordering': ('inskrivning', '-skede', 'kod__ordning', 'pk'),
                'indexes': [models.Index(fields=['skede', 'kod'], name='insatser_lage_kod')],
                'constraints': [models.UniqueConstraint(fields=('inskrivning', 'skede', 'kod'), name='insatser_ett_lage_per_kod', violation_error_message='Läget är redan angivet.'), models.CheckConstraint(condition=models.Q(('skede__in', ['fore', 'efter'])), name='insatser_lage_skede'), models.CheckConstraint(condition=models.Q(('procent', None), ('procent__range', (1, 100)), _connector='OR'), name='insatser_lage_procent', violation_error_message='Skriv procent av heltid, 1 till 100.')],
            },
        ),
        migrations.CreateModel(
            name='Katalogkategori',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=60, unique=True, verbose_name='namn')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
            ],
            options={
                'verbose_name': 'kategori i katalogen',
                'verbose_name_plural': 'kategorier i katalogen',
                'ordering': ('ordning', 'namn'),
            },
        ),
        migrations.CreateModel(
            name='Kommunmatt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kommun', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='matt', to='styrelse.organisation', verbose_name='kommun')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('slag', models.CharField(choices=[('behovsgrupp', 'Uppskattad behovsgrupp'), ('forsorjning', 'Försörjningsmått')], max_length=12, verbose_name='slag')),
                ('grupp', models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'forsorjningsgrupp'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kommunmatt', to='insatser.kod', verbose_name='grupp')),
                ('antal', models.PositiveIntegerField(verbose_name='antal')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
            ],
            options={
                'verbose_name': 'mått per kommun',
                'verbose_name_plural': 'mått per kommun',
                'ordering': ('-ar', 'kommun', 'slag', 'grupp'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('grupp', None), ('slag', 'behovsgrupp')), models.Q(('grupp__isnull', False), ('slag', 'forsorjning')), _connector='OR'), name='insatser_kommunmatt_grupp', violation_error_message='Försörjningsmåttet har en grupp, behovsgruppen ingen.'), models.UniqueConstraint(condition=models.Q(('grupp__isnull', False)), fields=('kommun', 'ar', 'grupp'), name='insatser_ett_matt_per_grupp'), models.UniqueConstraint(condition=models.Q(('grupp', None)), fields=('kommun', 'ar'), name='insatser_en_behovsgrupp'), models.CheckConstraint(condition=models.Q(('kalla', ''), _negated=True), name='insatser_kommunmatt_har_kalla', violation_error_message='Skriv varifrån talet kommer.')],
            },
        ),
        migrations.CreateModel(
            name='Konsultation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='konsultationer', to='insatser.insats', verbose_name='insats')),
                ('manad', models.DateField(verbose_name='månad')),
                ('remittent', models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'remittent'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='konsulterade', to='insatser.kod', verbose_name='remitterande aktör')),
                ('kommun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='konsultationer', to='styrelse.organisation', verbose_name='kommun')),
                ('inskrivning', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='konsultation', to='insatser.inskrivning', verbose_name='ledde till inskrivningen')),
            ],
            options={
                'verbose_name': 'konsultation',
                'verbose_name_plural': 'konsultationer',
                'ordering': ('-manad', '-pk'),
                'indexes': [models.Index(fields=['insats', 'manad'], name='insatser_konsultation_manad')],
            },
        ),
        migrations.CreateModel(
            name='Lasning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('handelse', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='lasning', to='finsam.handelse', verbose_name='händelse')),
                ('slag', models.CharField(choices=[('deltagare', 'Öppnade en deltagare'), ('lista', 'Såg en lista'), ('sokning', 'Sökte i en lista'), ('fil', 'Tog ut en fil')], max_length=10, verbose_name='vad')),
                ('insatser', models.ManyToManyField(blank=True, related_name='lasningar', to='insatser.insats', verbose_name='insatser')),
            ],
            options={
                'verbose_name': 'läsning',
                'verbose_name_plural': 'läsningar',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Nyckeltalshistorik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('nyckel', models.CharField(max_length=60, verbose_name='mått')),
                ('grupp', models.CharField(blank=True, max_length=60, verbose_name='grupp')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='historik', to='insatser.insats', verbose_name='insats')),
                ('kon', models.CharField(blank=True, choices=[('kvinna', 'Kvinna'), ('man', 'Man'), ('okant', 'Annat eller okänt')], max_length=10, verbose_name='kön')),
                ('varde', models.DecimalField(decimal_places=2, max_digits=16, verbose_name='värde')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
                ('last_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='låst')),
            ],
            options={
                'verbose_name': 'historiskt nyckeltal',
                'verbose_name_plural': 'historiska nyckeltal',
                'ordering': ('nyckel', 'ar', 'insats', 'grupp', 'kon'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('insats__isnull', False)), fields=('nyckel', 'ar', 'insats', 'grupp', 'kon'), name='insatser_ett_tal_per_insats', violation_error_message='Talet finns redan för året.'), models.UniqueConstraint(condition=models.Q(('insats', None)), fields=('nyckel', 'ar', 'grupp', 'kon'), name='insatser_ett_tal_for_alla', violation_error_message='Talet finns redan för året.'), models.CheckConstraint(condition=models.Q(('ar__range', (1990, 2100))), name='insatser_historik_ar'), models.CheckConstraint(condition=models.Q(('kalla', ''), _negated=True), name='insatser_historik_har_kalla', violation_error_message='Skriv varifrån talet kommer.')],
            },
        ),
        migrations.CreateModel(
            name='Organisationsstavning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(max_length=120, unique=True, verbose_name='skrivet')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stavningar', to='styrelse.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'stavning',
                'verbose_name_plural': 'stavningar',
                'ordering': ('text',),
            },
        ),
        migrations.CreateModel(
            name='Rapportrubrik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, unique=True, verbose_name='nyckel')),
                ('foralder', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='underrubriker', to='insatser.rapportrubrik', verbose_name='står under')),
                ('rubrik', models.CharField(max_length=120, verbose_name='rubrik')),
                ('hjalp', models.TextField(blank=True, verbose_name='hjälptext')),
                ('siffror', models.CharField(blank=True, choices=[('ar', 'Årets deltagare'), ('start', 'Deltagare sedan uppstart')], max_length=10, verbose_name='siffror')),
                ('ordning', models.PositiveSmallIntegerField(unique=True, verbose_name='ordning')),
                ('anvands', models.BooleanField(default=True, verbose_name='används')),
            ],
            options={
                'verbose_name': 'rapportrubrik',
                'verbose_name_plural': 'rapportrubriker',
                'ordering': ('ordning',),
            },
        ),
        migrations.CreateModel(
            name='Slutrapport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('beslutad_datum', models.DateField(blank=True, null=True, verbose_name='beslutad')),
                ('paragraf_nummer', models.CharField(blank=True, max_length=20, verbose_name='paragraf')),
                ('paragraf', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rader', to='styrelse.paragraf', verbose_name='styrelsens beslut')),
                ('insats', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='slutrapport', to='insatser.insats')),
                ('text', models.TextField(blank=True, verbose_name='slutrapport')),
                ('handling', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='slutrapporter', to='styrelse.handling', verbose_name='handling i diariet')),
                ('lamnad_datum', models.DateField(verbose_name='lämnad')),
                ('lamnad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='inlagd av')),
                ('beredd_datum', models.DateField(blank=True, null=True, verbose_name='presenterad för beredningsgruppen')),
            ],
            options={
                'verbose_name': 'slutrapport',
                'verbose_name_plural': 'slutrapporter',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('beslutad_datum__isnull', True), ('paragraf_nummer', '')), models.Q(('beslutad_datum__isnull', False), models.Q(('paragraf_nummer', ''), _negated=True)), _connector='OR'), name='insatser_slutrapport_dag_och_paragraf', violation_error_message='Ange både dagen och paragrafen, eller ingetdera.'), models.CheckConstraint(condition=models.Q(('paragraf', None), ('beslutad_datum__isnull', False), _connector='OR'), name='insatser_slutrapport_paragraf_har_dag'), models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), ('handling__isnull', False), _connector='OR'), name='insatser_slutrapport_har_innehall', violation_error_message='Skriv slutrapporten eller välj den i diariet.')],
            },
        ),
        migrations.CreateModel(
            name='Stegfraga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('skala', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fragor', to='insatser.stegskala')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='fråga')),
                ('text', models.CharField(max_length=300, verbose_name='fråga')),
                ('aktiv', models.BooleanField(default=True, verbose_name='ställs')),
            ],
            options={
                'verbose_name': 'stegfråga',
                'verbose_name_plural': 'stegfrågor',
                'ordering': ('skala', 'nummer'),
                'constraints': [models.UniqueConstraint(fields=('skala', 'nummer'), name='insatser_en_fraga_per_nummer'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='insatser_stegfraga_har_text', violation_error_message='Skriv frågan.')],
            },
        ),
        migrations.CreateModel(
            name='Svarsskala',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=80, unique=True, verbose_name='namn')),
            ],
            options={
                'verbose_name': 'svarsskala',
                'verbose_name_plural': 'svarsskalor',
                'ordering': ('namn',),
            },
        ),
        migrations.CreateModel(
            name='Tillfallesdeltagande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tillfalle', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='delar', to='insatser.tillfalle', verbose_name='tillfälle')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tillfallesdeltagande', to='styrelse.organisation', verbose_name='organisation')),
                ('antal', models.PositiveIntegerField(verbose_name='antal')),
            ],
            options={
                'verbose_name': 'antal från en part',
                'verbose_name_plural': 'antal per part',
                'ordering': ('tillfalle', '-antal', 'pk'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('organisation__isnull', False)), fields=('tillfalle', 'organisation'), name='insatser_ett_antal_per_part'), models.UniqueConstraint(condition=models.Q(('organisation', None)), fields=('tillfalle',), name='insatser_ett_antal_ovriga'), models.CheckConstraint(condition=models.Q(('antal__gte', 1)), name='insatser_antal_fran_en_part')],
            },
        ),
        migrations.CreateModel(
            name='Utvarderingsfraga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tillfalle', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fragor', to='insatser.tillfalle', verbose_name='tillfälle')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('text', models.CharField(max_length=300, verbose_name='fråga')),
            ],
            options={
                'verbose_name': 'utvärderingsfråga',
                'verbose_name_plural': 'utvärderingsfrågor',
                'ordering': ('tillfalle', 'ordning'),
                'constraints': [models.UniqueConstraint(fields=('tillfalle', 'ordning'), name='insatser_fragor_i_ordning'), models.UniqueConstraint(fields=('tillfalle', 'text'), name='insatser_samma_fraga_en_gang', violation_error_message='Frågan finns redan för tillfället. Ändra den i stället.')],
            },
        ),
        migrations.CreateModel(
            name='Angratlage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avslut', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lagen', to='insatser.angratavslut', verbose_name='ångrat avslut')),
                ('kod', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='insatser.kod', verbose_name='läge')),
                ('procent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='procent av heltid')),
            ],
            options={
                'verbose_name': 'läge i ett ångrat avslut',
                'verbose_name_plural': 'lägen i ångrade avslut',
                'ordering': ('avslut', 'kod__ordning', 'pk'),
                'constraints': [models.UniqueConstraint(fields=('avslut', 'kod'), name='insatser_ett_angrat_lage'), models.CheckConstraint(condition=models.Q(('procent', None), ('procent__range', (1, 100)), _connector='OR'), name='insatser_angrat_procent')],
            },
        ),
        migrations.CreateModel(
            name='Indikatorformel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=40, unique=True, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=120, unique=True, verbose_name='namn')),
                ('metod', models.CharField(choices=[('medel', 'Medelvärdet av indikatorernas andelar'), ('viktad', 'Alla svar tillsammans, n av N')], default='medel', max_length=8, verbose_name='räknas som')),
                ('ovre', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='de översta svaren')),
                ('grupper', models.JSONField(blank=True, default=list, verbose_name='grupper')),
                ('indikatorer', models.ManyToManyField(related_name='formler', to='insatser.indikator', verbose_name='indikatorer')),
            ],
            options={
                'verbose_name': 'målformel',
                'verbose_name_plural': 'målformler',
                'ordering': ('namn',),
                'constraints': [models.CheckConstraint(condition=models.Q(('ovre', None), ('ovre__gte', 1), _connector='OR'), name='insatser_formel_ovre')],
            },
        ),
        migrations.CreateModel(
            name='Indikatorfraga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('indikator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fragor', to='insatser.indikator', verbose_name='indikator')),
                ('grupp', models.CharField(choices=[('deltagare_pagaende', 'Deltagare, pågående'), ('deltagare_avslut', 'Deltagare, vid avslut'), ('insatspersonal', 'Insatspersonal'), ('chefer', 'Chefer i samverkan'), ('styrelse', 'Styrelsens ledamöter'), ('remittenter', 'Remittenter')], max_length=20, verbose_name='ställs till')),
                ('ordning', models.PositiveSmallIntegerField(default=1, verbose_name='plats')),
                ('text', models.CharField(blank=True, max_length=400, verbose_name='fråga')),
                ('skala', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fragor', to='insatser.svarsskala', verbose_name='skala')),
            ],
            options={
                'verbose_name': 'indikatorfråga',
                'verbose_name_plural': 'indikatorfrågor',
                'ordering': ('grupp', 'indikator__nummer', 'ordning'),
                'constraints': [models.UniqueConstraint(fields=('indikator', 'grupp', 'ordning'), name='insatser_indikatorfraga_plats', violation_error_message='Gruppen har redan en fråga på den platsen.')],
            },
        ),
        migrations.CreateModel(
            name='Insatsrapportuppgift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='egna', to='insatser.insatsrapport')),
                ('siffror', models.CharField(choices=[('ar', 'Årets deltagare'), ('start', 'Deltagare sedan uppstart')], max_length=10, verbose_name='del')),
                ('nyckel', models.SlugField(max_length=60, verbose_name='nyckel')),
                ('varde', models.PositiveIntegerField(verbose_name='insatsens egen uppgift')),
                ('skal', models.CharField(max_length=300, verbose_name='varför den skiljer sig')),
            ],
            options={
                'verbose_name': 'insatsens egen uppgift',
                'verbose_name_plural': 'insatsens egna uppgifter',
                'ordering': ('rapport', 'pk'),
                'constraints': [models.UniqueConstraint(fields=('rapport', 'siffror', 'nyckel'), name='insatser_en_egen_uppgift_per_siffra'), models.CheckConstraint(condition=models.Q(('skal', ''), _negated=True), name='insatser_egen_uppgift_har_skal', violation_error_message='Skriv varför uppgiften skiljer sig från systemets.')],
            },
        ),
        migrations.CreateModel(
            name='Katalogtjanst',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kontaktfunktion', models.CharField(blank=True, max_length=80, verbose_name='kontakt')),
                ('telefon', models.CharField(blank=True, max_length=30, verbose_name='telefon')),
                ('epost', models.EmailField(blank=True, max_length=254, verbose_name='e-post')),
                ('webbplats', models.URLField(blank=True, verbose_name='webbplats')),
                ('namn', models.CharField(max_length=120, verbose_name='namn')),
                ('slug', models.SlugField(max_length=80, unique=True, verbose_name='adress')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='katalogtjanster', to='styrelse.organisation', verbose_name='part')),
                ('kategori', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tjanster', to='insatser.katalogkategori', verbose_name='kategori')),
                ('malgrupp', models.TextField(verbose_name='målgrupp')),
                ('beskrivning', models.TextField(verbose_name='beskrivning')),
                ('status', models.CharField(choices=[('utkast', 'Utkast'), ('publicerad', 'Publicerad'), ('avslutad', 'Avslutad')], default='utkast', max_length=10, verbose_name='läge')),
                ('granskad_datum', models.DateField(blank=True, null=True, verbose_name='senast granskad')),
                ('nasta_granskning', models.DateField(blank=True, null=True, verbose_name='nästa granskning')),
                ('andrad_at', models.DateTimeField(auto_now=True, verbose_name='ändrad')),
                ('kommuner', models.ManyToManyField(blank=True, related_name='katalogtjanster_i_kommunen', to='styrelse.organisation', verbose_name='kommuner')),
            ],
            options={
                'verbose_name': 'tjänst i katalogen',
                'verbose_name_plural': 'tjänster i katalogen',
                'ordering': ('namn', 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ('utkast', 'publicerad', 'avslutad'))), name='insatser_katalogtjanst_lage'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'publicerad'), _negated=True), ('nasta_granskning__isnull', False), _connector='OR'), name='insatser_katalogtjanst_granskas', violation_error_message='Skriv när tjänsten ska granskas nästa gång.'), models.CheckConstraint(condition=models.Q(('granskad_datum', None), ('nasta_granskning', None), ('nasta_granskning__gt', models.F('granskad_datum')), _connector='OR'), name='insatser_katalogtjanst_nasta_efter', violation_error_message='Nästa granskning ska ligga efter den senaste.')],
            },
        ),
        migrations.CreateModel(
            name='Rapportavsnitt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='avsnitt', to='insatser.insatsrapport')),
                ('nyckel', models.SlugField(max_length=40, verbose_name='nyckel')),
                ('foralder', models.SlugField(blank=True, max_length=40, verbose_name='står under')),
                ('rubrik', models.CharField(max_length=120, verbose_name='rubrik')),
                ('hjalp', models.TextField(blank=True, verbose_name='hjälptext')),
                ('siffror', models.CharField(blank=True, choices=[('ar', 'Årets deltagare'), ('start', 'Deltagare sedan uppstart')], max_length=10, verbose_name='siffror')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('text_nummer', models.PositiveIntegerField(default=0, verbose_name='textens version')),
            ],
            options={
                'verbose_name': 'avsnitt i årsrapport',
                'verbose_name_plural': 'avsnitt i årsrapporter',
                'ordering': ('rapport', 'ordning', 'pk'),
                'constraints': [models.UniqueConstraint(fields=('rapport', 'nyckel'), name='insatser_ett_avsnitt_per_nyckel')],
            },
        ),
        migrations.CreateModel(
            name='Rapportsteg',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='gang', to='insatser.insatsrapport')),
                ('slag', models.CharField(choices=[('inlamnad', 'Lämnades in'), ('atertagen', 'Togs tillbaka'), ('tillbaka', 'Skickades tillbaka'), ('godkand', 'Godkändes'), ('oppnad', 'Öppnades igen')], max_length=10, verbose_name='vad som hände')),
                ('kommentar', models.TextField(blank=True, verbose_name='kommentar')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='när')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rapportsteg', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'steg i en årsrapports gång',
                'verbose_name_plural': 'steg i årsrapporters gång',
                'ordering': ('rapport', 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('kommentar', ''), ('slag__in', ('tillbaka', 'oppnad')), _negated=True), name='insatser_rapportsteg_sager_varfor', violation_error_message='Skriv varför.')],
            },
        ),
        migrations.CreateModel(
            name='Rapportversion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versioner', to='insatser.insatsrapport')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil', verbose_name='PDF')),
                ('sha256', models.CharField(max_length=64, verbose_name='filens kontrollsumma')),
                ('godkand_at', models.DateTimeField(verbose_name='godkänd')),
                ('godkand_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='godkanda_arsrapporter', to=settings.AUTH_USER_MODEL, verbose_name='godkänd av')),
            ],
            options={
                'verbose_name': 'godkänd årsrapport',
                'verbose_name_plural': 'godkända årsrapporter',
                'ordering': ('rapport', '-nummer'),
                'constraints': [models.UniqueConstraint(fields=('rapport', 'nummer'), name='insatser_rapportversion_nummer')],
            },
        ),
        migrations.CreateModel(
            name='Stegsvar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('matning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='svar', to='insatser.stegmatning')),
                ('fraga', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='svar', to='insatser.stegfraga', verbose_name='fråga')),
                ('varde', models.PositiveSmallIntegerField(verbose_name='svar')),
            ],
            options={
                'verbose_name': 'stegsvar',
                'verbose_name_plural': 'stegsvar',
                'ordering': ('matning', 'fraga__nummer'),
                'constraints': [models.UniqueConstraint(fields=('matning', 'fraga'), name='insatser_ett_svar_per_fraga')],
            },
        ),
        migrations.CreateModel(
            name='Svarsalternativ',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('skala', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='alternativ', to='insatser.svarsskala', verbose_name='skala')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('text', models.CharField(max_length=120, verbose_name='svar')),
                ('positivt', models.BooleanField(default=False, verbose_name='positivt')),
                ('ej_aktuellt', models.BooleanField(default=False, verbose_name='räknas inte')),
            ],
            options={
                'verbose_name': 'svarsalternativ',
                'verbose_name_plural': 'svarsalternativ',
                'ordering': ('skala', 'ordning'),
                'constraints': [models.UniqueConstraint(fields=('skala', 'ordning'), name='insatser_alternativ_i_ordning'), models.UniqueConstraint(fields=('skala', 'text'), name='insatser_alternativ_en_gang'), models.CheckConstraint(condition=models.Q(('ej_aktuellt', True), ('positivt', True), _negated=True), name='insatser_ej_aktuellt_ar_inte_positivt', violation_error_message='Det som inte räknas kan inte vara positivt.')],
            },
        ),
        migrations.CreateModel(
            name='Utvarderingssvar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fraga', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='svar', to='insatser.utvarderingsfraga', verbose_name='fråga')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('alternativ', models.CharField(max_length=120, verbose_name='svar')),
                ('antal', models.PositiveIntegerField(verbose_name='antal')),
            ],
            options={
                'verbose_name': 'utvärderingssvar',
                'verbose_name_plural': 'utvärderingssvar',
                'ordering': ('fraga', 'ordning'),
                'constraints': [models.UniqueConstraint(fields=('fraga', 'ordning'), name='insatser_svar_i_ordning'), models.UniqueConstraint(fields=('fraga', 'alternativ'), name='insatser_samma_svar_en_gang')],
            },
        ),
        migrations.CreateModel(
            name='Avsnittsversion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveIntegerField(verbose_name='nummer')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('bygger_pa', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='foljande', to='insatser.avsnittsversion', verbose_name='bygger på')),
                ('gren', models.BooleanField(default=False, verbose_name='skriven samtidigt med en annan')),
                ('inlagd_i', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='grenar', to='insatser.avsnittsversion', verbose_name='avgjord i')),
                ('flik', models.CharField(blank=True, max_length=40, verbose_name='fönster')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='sparad')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versioner', to='insatser.rapportavsnitt')),
                ('falt', models.CharField(default='text', editable=False, max_length=10, verbose_name='del')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='avsnittsversioner', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'version av avsnitt',
                'verbose_name_plural': 'versioner av avsnitt',
                'ordering': ('post', 'falt', 'nummer'),
                'constraints': [models.UniqueConstraint(fields=('post', 'falt', 'nummer'), name='insatser_avsnittsversion_nummer')],
            },
        ),
        migrations.CreateModel(
            name='Enkatsvar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enkat', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='svar', to='insatser.enkat', verbose_name='enkät')),
                ('fraga', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='svar', to='insatser.indikatorfraga', verbose_name='fråga')),
                ('alternativ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='svar', to='insatser.svarsalternativ', verbose_name='svar')),
                ('antal', models.PositiveIntegerField(verbose_name='antal')),
            ],
            options={
                'verbose_name': 'enkätsvar',
                'verbose_name_plural': 'enkätsvar',
                'ordering': ('enkat', 'fraga', 'alternativ'),
                'constraints': [models.UniqueConstraint(fields=('enkat', 'fraga', 'alternativ'), name='insatser_ett_antal_per_svar')],
            },
        ),
        migrations.CreateModel(
            name='Kataloggranskning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tjanst', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='granskningar', to='insatser.katalogtjanst')),
                ('datum', models.DateField(verbose_name='granskad')),
                ('anteckning', models.CharField(blank=True, max_length=200, verbose_name='anteckning')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kataloggranskningar', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'granskning i katalogen',
                'verbose_name_plural': 'granskningar i katalogen',
                'ordering': ('-datum', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Katalogtid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('tjanst', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tider', to='insatser.katalogtjanst')),
            ],
            options={
                'verbose_name': 'tid i katalogen',
                'verbose_name_plural': 'tider i katalogen',
                'ordering': ('tjanst', 'from_datum', 'pk'),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='insatser_katalogtid_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'), models.UniqueConstraint(condition=models.Q(('till_datum', None)), fields=('tjanst',), name='insatser_en_pagaende_katalogtid')],
            },
        ),
        migrations.RemoveConstraint(
            model_name='inskrivning',
            name='insatser_efter_kraver_avslut',
        ),
        migrations.RemoveConstraint(
            model_name='stegmatning',
            name='insatser_en_start_och_ett_avslut',
        ),
        migrations.AlterField(
            model_name='kod',
            name='raknas_som',
            field=models.CharField(blank=True, choices=[('arbete', 'Arbete'), ('studier', 'Studier'), ('fortida', 'Avslut i förtid'), ('sokande', 'Arbetssökande'), ('egen', 'Egen försörjning'), ('okand', 'Uppgift saknas')], max_length=10, verbose_name='räknas som'),
        ),
        migrations.AlterField(
            model_name='kodlista',
            name='nyckel',
            field=models.CharField(choices=[('avslutsorsak', 'Avslutsorsak'), ('sysselsattning', 'Sysselsättning'), ('forsorjning', 'Försörjning'), ('remittent', 'Remitterande aktör'), ('utbildning', 'Utbildning'), ('tid', 'Tid i offentlig försörjning'), ('alder', 'Åldersgrupper'), ('syfte', 'Syften'), ('fokusomrade', 'Fokusområden'), ('forsorjningsgrupp', 'Grupper i försörjningsmåttet')], max_length=20, unique=True, verbose_name='används för'),
        ),
        migrations.AlterField(
            model_name='tillfalle',
            name='antal',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name='antal'),
        ),
        migrations.AlterField(
            model_name='tillfalle',
            name='insats',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tillfallen', to='insatser.insats', verbose_name='insats'),
        ),
        migrations.AlterField(
            model_name='tillfalle',
            name='typ',
            field=models.CharField(choices=[('utbildning', 'Utbildning'), ('natverk', 'Nätverksträff'), ('konsultation', 'Konsultation'), ('konferens', 'Konferens'), ('forelasning', 'Föreläsning'), ('information', 'Information'), ('besok', 'Besök hos fullmäktige eller ledning'), ('material', 'Utdelat material'), ('katalog', 'Poster i katalog')], max_length=20, verbose_name='slag'),
        ),
        migrations.AddConstraint(
            model_name='insats',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('uppfoljningstakt', ''), ('uppfoljs_fran__isnull', True)), models.Q(('uppfoljs_fran__isnull', False), models.Q(('uppfoljningstakt', ''), _negated=True)), _connector='OR'), name='insatser_insats_uppfoljs_med_takt', violation_error_message='Ange både hur ofta insatsen följs upp och från vilken dag, eller ingetdera.'),
        ),
        migrations.AddConstraint(
            model_name='stegmatning',
            constraint=models.UniqueConstraint(condition=models.Q(('typ__in', ['start', 'avslut'])), fields=('inskrivning', 'typ', 'skattare'), name='insatser_en_start_och_ett_avslut', violation_error_message='Inskrivningen har redan en sådan mätning.'),
        ),
        migrations.AddConstraint(
            model_name='stegskala',
            constraint=models.CheckConstraint(condition=models.Q(('intervall_manader__range', (1, 24))), name='insatser_stegskala_intervall', violation_error_message='Skriv hur många månader det är mellan mätningarna, 1 till 24.'),
        ),
        migrations.AddConstraint(
            model_name='stegskala',
            constraint=models.CheckConstraint(condition=models.Q(('raknas__in', ['deltagare', 'personal'])), name='insatser_stegskala_raknas'),
        ),
        migrations.RunPython(flytta_lagen, migrations.RunPython.noop),
        migrations.RemoveField(model_name="inskrivning", name="forsorjning_efter"),
        migrations.RemoveField(model_name="inskrivning", name="forsorjning_fore"),
        migrations.RemoveField(model_name="inskrivning", name="sysselsattning_efter"),
        migrations.RemoveField(model_name="inskrivning", name="sysselsattning_fore"),
    ]
