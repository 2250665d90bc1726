import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.utils.timezone
import finsam.falt
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('finsam', '0001_initial'),
        ('insatser', '0001_initial'),
        ('styrelse', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Not',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(unique=True, verbose_name='nummer')),
                ('rubrik', models.CharField(max_length=150, verbose_name='rubrik')),
                ('text', models.TextField(blank=True, verbose_name='text')),
            ],
            options={
                'verbose_name': 'not',
                'verbose_name_plural': 'noter',
                'ordering': ('nummer',),
            },
        ),
        migrations.CreateModel(
            name='Verifikationsmall',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=100, unique=True, verbose_name='namn')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='text')),
            ],
            options={
                'verbose_name': 'verifikationsmall',
                'verbose_name_plural': 'verifikationsmallar',
                'ordering': ('namn',),
            },
        ),
        migrations.CreateModel(
            name='Andelsregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_ar', models.PositiveSmallIntegerField(unique=True, verbose_name='gäller från och med år')),
                ('stat_procent', models.PositiveSmallIntegerField(default=50, verbose_name='staten, procent')),
                ('region_procent', models.PositiveSmallIntegerField(default=25, verbose_name='regioner, procent')),
                ('kommun_procent', models.PositiveSmallIntegerField(default=25, verbose_name='kommuner, procent')),
                ('staten', models.CharField(choices=[('delat', 'Försäkringskassan och Arbetsförmedlingen betalar var sin hälft av den'), ('fk', 'Försäkringskassan betalar hela')], default='delat', max_length=10, verbose_name='statens del')),
                ('stat_pa_en_rad', models.BooleanField(default=False, verbose_name='tryck statens del på en rad')),
                ('region_nyckel', models.CharField(choices=[('lika', 'Lika delar'), ('invanare', 'Efter antal invånare'), ('invanare_16_64', 'Efter antal invånare 16–64 år'), ('andelstal', 'Efter fasta andelstal')], default='lika', max_length=15, verbose_name='mellan regioner')),
                ('kommun_nyckel', models.CharField(choices=[('lika', 'Lika delar'), ('invanare', 'Efter antal invånare'), ('invanare_16_64', 'Efter antal invånare 16–64 år'), ('andelstal', 'Efter fasta andelstal')], default='lika', max_length=15, verbose_name='mellan kommuner')),
                ('avrundning', models.CharField(choices=[('storsta_rest', 'Så att bidragen blir exakt ramen'), ('narmast', 'Varje bidrag till närmaste krona'), ('ned', 'Varje bidrag nedåt till hel krona'), ('upp', 'Varje bidrag uppåt till hel krona')], default='storsta_rest', max_length=15, verbose_name='avrundning')),
                ('kontoprefix', models.CharField(max_length=10, verbose_name='bidragen bokförs på konton som börjar med')),
            ],
            options={
                'verbose_name': 'regel för andelar',
                'verbose_name_plural': 'regler för andelar',
                'ordering': ('-from_ar',),
                'constraints': [models.CheckConstraint(condition=models.Q(('kommun_procent__lte', 100), ('region_procent__lte', 100), ('stat_procent', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.Value(100), '-', models.F('region_procent')), '-', models.F('kommun_procent'))), ('stat_procent__lte', 100)), name='ekonomi_andelsregel_hundra_procent', violation_error_message='Andelarna ska tillsammans bli 100 procent.'), models.CheckConstraint(condition=models.Q(('avrundning__in', ['storsta_rest', 'narmast', 'ned', 'upp'])), name='ekonomi_andelsregel_avrundning'), models.CheckConstraint(condition=models.Q(('kontoprefix', ''), _negated=True), name='ekonomi_andelsregel_har_konto')],
            },
        ),
        migrations.CreateModel(
            name='Anslag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('ram', finsam.falt.BeloppField(verbose_name='ram')),
                ('beslutad_datum', models.DateField(blank=True, null=True, verbose_name='beslutad')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='beslutet står i')),
            ],
            options={
                'verbose_name': 'anslag',
                'verbose_name_plural': 'anslag',
                'ordering': ('-ar',),
                'constraints': [models.CheckConstraint(condition=models.Q(('ram__gt', 0)), name='ekonomi_anslag_har_ram')],
            },
        ),
        migrations.CreateModel(
            name='Arsuppgift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('intakter', finsam.falt.BeloppField(blank=True, null=True, verbose_name='intäkter')),
                ('kostnader', finsam.falt.BeloppField(blank=True, null=True, verbose_name='kostnader')),
                ('resultat', finsam.falt.BeloppField(blank=True, null=True, verbose_name='årets resultat')),
                ('eget_kapital', finsam.falt.BeloppField(blank=True, null=True, verbose_name='eget kapital')),
                ('soliditet_procent', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name='soliditet, procent')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
            ],
            options={
                'verbose_name': 'årsuppgift',
                'verbose_name_plural': 'årsuppgifter',
                'ordering': ('-ar',),
                'constraints': [models.CheckConstraint(condition=models.Q(('ar__gte', 1990), ('ar__lte', 2100)), name='ekonomi_arsuppgift_ar'), models.CheckConstraint(condition=models.Q(('kalla', ''), _negated=True), name='ekonomi_arsuppgift_har_kalla')],
            },
        ),
        migrations.CreateModel(
            name='Attestregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('funktion', models.CharField(blank=True, choices=[('ordforande', 'Ordförande'), ('vice', 'Vice ordförande'), ('andre_vice', 'Andre vice ordförande')], max_length=20, verbose_name='funktion')),
                ('slag', models.CharField(choices=[('allt', 'Allt utom förbundschefens egna kostnader'), ('rekvisition', 'Rekvisitioner'), ('faktura', 'Leverantörsfakturor'), ('verifikation', 'Verifikationer'), ('chefens_egna', 'Förbundschefens egna kostnader')], max_length=20, verbose_name='vad')),
                ('till_belopp', finsam.falt.BeloppField(blank=True, null=True, verbose_name='till och med beloppet')),
                ('beslutad_datum', models.DateField(verbose_name='beslutad')),
                ('paragraf', models.CharField(max_length=20, verbose_name='paragraf')),
                ('inlagd_at', models.DateTimeField(auto_now_add=True, verbose_name='inlagd')),
                ('ersatter', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ersattare', to='ekonomi.attestregel', verbose_name='i stället för')),
                ('inlagd_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='inlagda_attestregler', to=settings.AUTH_USER_MODEL, verbose_name='inlagd av')),
                ('user', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='attestregler', to=settings.AUTH_USER_MODEL, verbose_name='attestant')),
            ],
            options={
                'verbose_name': 'attestregel',
                'verbose_name_plural': 'attestordningen',
                'ordering': ('slag', 'till_belopp', 'from_datum', 'pk'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Avvikelsegrans',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_ar', models.PositiveSmallIntegerField(unique=True, verbose_name='från och med år')),
                ('procent', models.DecimalField(decimal_places=2, max_digits=5, verbose_name='procent')),
            ],
            options={
                'verbose_name': 'gräns för avvikelse',
                'verbose_name_plural': 'gränser för avvikelse',
                'ordering': ('-from_ar',),
                'constraints': [models.CheckConstraint(condition=models.Q(('procent__range', (0, 100))), name='ekonomi_avvikelsegrans_procent')],
            },
        ),
        migrations.CreateModel(
            name='Balanskravsuppgift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('realisationsvinster', finsam.falt.BeloppField(default=0, verbose_name='samtliga realisationsvinster')),
                ('undantagna_vinster', finsam.falt.BeloppField(default=0, verbose_name='realisationsvinster enligt undantagsmöjlighet')),
                ('undantagna_forluster', finsam.falt.BeloppField(default=0, verbose_name='realisationsförluster enligt undantagsmöjlighet')),
                ('orealiserade', finsam.falt.BeloppField(default=0, help_text='En förlust skrivs med minus.', verbose_name='orealiserade vinster i värdepapper')),
                ('aterforda', finsam.falt.BeloppField(default=0, help_text='En förlust skrivs med minus.', verbose_name='återföring av orealiserade vinster')),
                ('reservering', finsam.falt.BeloppField(default=0, verbose_name='reservering till resultatreserv')),
                ('ianspraktagande', finsam.falt.BeloppField(default=0, verbose_name='ianspråktagande av resultatreserv')),
                ('synnerliga_skal_belopp', finsam.falt.BeloppField(default=0, verbose_name='undantas av synnerliga skäl')),
                ('synnerliga_skal', models.TextField(blank=True, verbose_name='synnerliga skäl')),
            ],
            options={
                'verbose_name': 'balanskravsuppgift',
                'verbose_name_plural': 'balanskravsuppgifter',
                'ordering': ('-ar',),
                'constraints': [models.CheckConstraint(condition=models.Q(('ar__gte', 1990), ('ar__lte', 2100)), name='ekonomi_balanskrav_ar'), models.CheckConstraint(condition=models.Q(('realisationsvinster__gte', 0)), name='ekonomi_balanskrav_realisationsvinster', violation_error_message='Skriv beloppet utan minus.'), models.CheckConstraint(condition=models.Q(('undantagna_vinster__gte', 0)), name='ekonomi_balanskrav_undantagna_vinster', violation_error_message='Skriv beloppet utan minus.'), models.CheckConstraint(condition=models.Q(('undantagna_forluster__gte', 0)), name='ekonomi_balanskrav_undantagna_forluster', violation_error_message='Skriv beloppet utan minus.'), models.CheckConstraint(condition=models.Q(('reservering__gte', 0)), name='ekonomi_balanskrav_reservering', violation_error_message='Skriv beloppet utan minus.'), models.CheckConstraint(condition=models.Q(('ianspraktagande__gte', 0)), name='ekonomi_balanskrav_ianspraktagande', violation_error_message='Skriv beloppet utan minus.'), models.CheckConstraint(condition=models.Q(('synnerliga_skal_belopp__gte', 0)), name='ekonomi_balanskrav_synnerliga_skal_belopp', violation_error_message='Skriv beloppet utan minus.'), models.CheckConstraint(condition=models.Q(('synnerliga_skal_belopp', 0), models.Q(('synnerliga_skal', ''), _negated=True), _connector='OR'), name='ekonomi_balanskrav_skal_ska_sagas', violation_error_message='Skriv vilka de synnerliga skälen är.')],
            },
        ),
        migrations.CreateModel(
            name='Bokforingsforslag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveIntegerField(editable=False, verbose_name='nummer')),
                ('datum', models.DateField(verbose_name='bokföringsdatum')),
                ('text', models.CharField(max_length=500, verbose_name='text')),
                ('status', models.CharField(choices=[('forslag', 'Förslag'), ('lamnat', 'Lämnat'), ('bokfort', 'Bokfört'), ('atertaget', 'Återtaget')], default='forslag', max_length=10, verbose_name='läge')),
                ('gjort_at', models.DateTimeField(auto_now_add=True, verbose_name='gjort')),
                ('atertaget_at', models.DateTimeField(editable=False, null=True, verbose_name='återtaget')),
                ('aterta_skal', models.CharField(blank=True, editable=False, max_length=500, verbose_name='skäl')),
                ('atertaget_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='atertagna_forslag', to=settings.AUTH_USER_MODEL, verbose_name='återtaget av')),
                ('gjort_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bokforingsforslag', to=settings.AUTH_USER_MODEL, verbose_name='gjort av')),
            ],
            options={
                'verbose_name': 'bokföringsförslag',
                'verbose_name_plural': 'bokföringsförslag',
                'ordering': ('ar', 'nummer'),
            },
        ),
        migrations.CreateModel(
            name='Bokslut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dag', models.DateField(verbose_name='bokslutsdag')),
                ('paborjat_at', models.DateTimeField(auto_now_add=True, verbose_name='påbörjat')),
                ('stangt_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='stängt')),
                ('last_till_fore', models.DateField(blank=True, editable=False, null=True, verbose_name='låst före stängningen')),
                ('paborjat_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paborjade_bokslut', to=settings.AUTH_USER_MODEL, verbose_name='påbörjat av')),
                ('stangt_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='stangda_bokslut', to=settings.AUTH_USER_MODEL, verbose_name='stängt av')),
            ],
            options={
                'verbose_name': 'bokslut',
                'verbose_name_plural': 'bokslut',
                'ordering': ('-dag',),
            },
        ),
        migrations.CreateModel(
            name='Bokslutspunkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(max_length=150, verbose_name='punkt')),
                ('hjalp', models.CharField(blank=True, max_length=400, verbose_name='vad som ska göras')),
                ('automatik', models.CharField(blank=True, choices=[('ingaende', 'Ingående balanser är förra årets utgående'), ('ar_fore', 'Året före är låst'), ('utkast', 'Inga utkast finns kvar'), ('underlag', 'Underlag finns till allt som är bokfört för hand'), ('attest', 'Allt som är bokfört för hand är attesterat'), ('forslag', 'Inga förslag väntar'), ('periodisering', 'Periodiseringarna är bokförda'), ('koppling', 'Varje konto har en rad i räkningarna'), ('balans', 'Balansräkningen går ihop'), ('filens_saldon', 'Saldona är desamma som i den inlästa filen')], default='', max_length=14)),
                ('klar_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='klar')),
                ('kommentar', models.CharField(blank=True, max_length=500, verbose_name='kommentar')),
                ('bokslut', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='punkter', to='ekonomi.bokslut')),
                ('klar_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='klara_bokslutspunkter', to=settings.AUTH_USER_MODEL, verbose_name='klar enligt')),
            ],
            options={
                'verbose_name': 'bokslutspunkt',
                'verbose_name_plural': 'bokslutspunkter',
                'ordering': ('bokslut', 'ordning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Budget',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('status', models.CharField(choices=[('forslag', 'Förslag'), ('beslutad', 'Beslutad'), ('reviderad', 'Reviderad')], default='forslag', max_length=10, verbose_name='status')),
                ('beslutad_datum', models.DateField(blank=True, null=True, verbose_name='beslutad')),
                ('paragraf', models.CharField(blank=True, max_length=20, verbose_name='paragraf')),
                ('kapital_per', models.DateField(blank=True, null=True, verbose_name='ingående kapital beräknat')),
                ('kapital_kalla', models.CharField(blank=True, max_length=200, verbose_name='källa till beräkningen')),
                ('reviderar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revideringar', to='ekonomi.budget', verbose_name='reviderar')),
            ],
            options={
                'verbose_name': 'budget',
                'verbose_name_plural': 'budgetar',
                'ordering': ('-ar', '-beslutad_datum', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Budgetgruppering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=100, unique=True, verbose_name='namn')),
                ('anvandning', models.CharField(choices=[('arsredovisning', 'Årsredovisning och uppföljning'), ('verksamhetsplan', 'Verksamhetsplan'), ('annan', 'Annan')], max_length=15, verbose_name='används i')),
                ('enhet', models.CharField(choices=[('kr', 'kronor'), ('tkr', 'tusental kronor')], default='kr', max_length=3, verbose_name='skrivs i')),
                ('rubrik_intakter', models.CharField(max_length=100, verbose_name='rubrik för intäkternas summa')),
                ('rubrik_kostnader', models.CharField(max_length=100, verbose_name='rubrik för kostnadernas summa')),
                ('rubrik_kvar', models.CharField(max_length=100, verbose_name='rubrik för det som är kvar')),
                ('med_grupprubriker', models.BooleanField(default=True, verbose_name='rubriker över intäkter och kostnader')),
            ],
            options={
                'verbose_name': 'gruppering av budgeten',
                'verbose_name_plural': 'grupperingar av budgeten',
                'ordering': ('pk',),
                'constraints': [models.UniqueConstraint(condition=models.Q(('anvandning', 'annan'), _negated=True), fields=('anvandning',), name='ekonomi_en_gruppering_per_dokument')],
            },
        ),
        migrations.CreateModel(
            name='Budgetpost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('planar', models.PositiveSmallIntegerField(default=0, verbose_name='år efter budgetåret')),
                ('belopp', finsam.falt.BeloppField(verbose_name='belopp')),
                ('fordelning', models.CharField(choices=[('jamn', 'Jämnt över året'), ('fjol', 'Som utfallet året före'), ('hand', 'För hand')], default='jamn', max_length=5, verbose_name='fördelning över månaderna')),
                ('budget', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='poster', to='ekonomi.budget')),
            ],
            options={
                'verbose_name': 'budgetpost',
                'verbose_name_plural': 'budgetposter',
                'ordering': ('budget', 'planar', 'budgetrad__ordning'),
            },
        ),
        migrations.CreateModel(
            name='Budgetmanad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('manad', models.PositiveSmallIntegerField(verbose_name='månad')),
                ('belopp', finsam.falt.BeloppField(verbose_name='belopp')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='manader', to='ekonomi.budgetpost')),
            ],
            options={
                'verbose_name': 'månad i budgeten',
                'verbose_name_plural': 'månader i budgeten',
                'ordering': ('post', 'manad'),
            },
        ),
        migrations.CreateModel(
            name='Budgetrad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.CharField(max_length=100, unique=True, verbose_name='nyckel')),
                ('rubrik', models.CharField(max_length=150, verbose_name='rubrik')),
                ('grupp', models.CharField(choices=[('intakt', 'Verksamhetens intäkter'), ('eget_kapital', 'Ingående eget kapital'), ('kostnad', 'Verksamhetens kostnader'), ('insats', 'Finansierade insatser')], max_length=15, verbose_name='grupp')),
                ('ordning', models.PositiveSmallIntegerField(unique=True, verbose_name='ordning')),
                ('fotnot', models.TextField(blank=True, verbose_name='fotnot')),
                ('ofordelad', models.BooleanField(default=False, help_text='Till exempel medel till förfogande. Raden räknar inga konton.', verbose_name='medel som inte är fördelade än')),
                ('fran_ar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='trycks från år')),
                ('till_ar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='trycks till och med år')),
            ],
            options={
                'verbose_name': 'budgetrad',
                'verbose_name_plural': 'budgetrader',
                'ordering': ('ordning',),
                'constraints': [models.UniqueConstraint(condition=models.Q(('grupp', 'eget_kapital')), fields=('grupp',), name='ekonomi_en_budgetrad_for_eget_kapital'), models.CheckConstraint(condition=models.Q(('fran_ar', None), ('till_ar', None), ('till_ar__gte', models.F('fran_ar')), _connector='OR'), name='ekonomi_budgetrad_ar_i_ordning'), models.CheckConstraint(condition=models.Q(('ofordelad', False), ('grupp__in', ['kostnad', 'insats']), _connector='OR'), name='ekonomi_bara_kostnad_ar_ofordelad')],
            },
        ),
        migrations.AddField(
            model_name='budgetpost',
            name='budgetrad',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='poster', to='ekonomi.budgetrad'),
        ),
        migrations.CreateModel(
            name='Checkpunkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(max_length=150, unique=True, verbose_name='punkt')),
                ('hjalp', models.CharField(blank=True, max_length=400, verbose_name='vad som ska göras')),
                ('galler', models.CharField(choices=[('alla', 'Alla bokslut'), ('arsbokslut', 'Bara årsbokslut'), ('delarsbokslut', 'Bara delårsbokslut')], default='alla', max_length=14, verbose_name='gäller')),
                ('automatik', models.CharField(blank=True, choices=[('ingaende', 'Ingående balanser är förra årets utgående'), ('ar_fore', 'Året före är låst'), ('utkast', 'Inga utkast finns kvar'), ('underlag', 'Underlag finns till allt som är bokfört för hand'), ('attest', 'Allt som är bokfört för hand är attesterat'), ('forslag', 'Inga förslag väntar'), ('periodisering', 'Periodiseringarna är bokförda'), ('koppling', 'Varje konto har en rad i räkningarna'), ('balans', 'Balansräkningen går ihop'), ('filens_saldon', 'Saldona är desamma som i den inlästa filen')], default='', max_length=14, verbose_name='systemet ser efter')),
            ],
            options={
                'verbose_name': 'checkpunkt',
                'verbose_name_plural': 'checkpunkter',
                'ordering': ('ordning', 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('rubrik', ''), _negated=True), name='ekonomi_checkpunkt_har_rubrik'), models.CheckConstraint(condition=models.Q(('galler__in', ['alla', 'arsbokslut', 'delarsbokslut'])), name='ekonomi_checkpunkt_galler_finns')],
            },
        ),
        migrations.CreateModel(
            name='Delningsregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('namn', models.CharField(max_length=100, verbose_name='vad som delas')),
                ('procent', models.DecimalField(decimal_places=2, max_digits=5, verbose_name='organisationens del, procent')),
                ('kontoprefix', models.CharField(max_length=10, verbose_name='kostnader på konton som börjar med')),
                ('intaktskonto', models.CharField(max_length=10, verbose_name='intäkten bokförs på')),
                ('fordringskonto', models.CharField(max_length=10, verbose_name='upplupen intäkt bokförs på')),
                ('momssats', models.PositiveSmallIntegerField(choices=[(0, 'Ingen moms'), (6, '6 %'), (12, '12 %'), (25, '25 %')], default=0, verbose_name='moms')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delningsregler', to='styrelse.organisation', verbose_name='delas med')),
            ],
            options={
                'verbose_name': 'delad kostnad',
                'verbose_name_plural': 'delade kostnader',
                'ordering': ('namn', 'organisation', 'from_datum'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Delningsunderlag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('kostnad', finsam.falt.BeloppField(verbose_name='kostnad')),
                ('belopp', finsam.falt.BeloppField(verbose_name='organisationens del')),
                ('regel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='perioder', to='ekonomi.delningsregel')),
            ],
            options={
                'verbose_name': 'underlag för delad kostnad',
                'verbose_name_plural': 'underlag för delade kostnader',
                'ordering': ('regel', 'from_datum'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Dimension',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveIntegerField(unique=True, verbose_name='nummer')),
                ('namn', models.CharField(max_length=100, verbose_name='benämning')),
                ('overordnad', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='underdimensioner', to='ekonomi.dimension', verbose_name='överordnad dimension')),
            ],
            options={
                'verbose_name': 'dimension',
                'verbose_name_plural': 'dimensioner',
                'ordering': ('nummer',),
            },
        ),
        migrations.CreateModel(
            name='EgetKapitalTrappa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_ar', models.PositiveSmallIntegerField(verbose_name='gäller från år')),
                ('upp_till_tkr', models.PositiveIntegerField(blank=True, null=True, verbose_name='insatser upp till, tkr')),
                ('procent', models.DecimalField(decimal_places=2, max_digits=5, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='högst, procent')),
                ('metod', models.CharField(choices=[('klass', 'hela insatsen'), ('marginal', 'den del som ligger i steget')], default='klass', max_length=10, verbose_name='räknas på')),
            ],
            options={
                'verbose_name': 'steg i trappan för eget kapital',
                'verbose_name_plural': 'steg i trappan för eget kapital',
                'ordering': ('-from_ar', models.OrderBy(models.F('upp_till_tkr'), nulls_last=True)),
                'constraints': [models.UniqueConstraint(fields=('from_ar', 'upp_till_tkr'), name='ekonomi_trappa_ett_steg_per_grans'), models.UniqueConstraint(condition=models.Q(('upp_till_tkr__isnull', True)), fields=('from_ar',), name='ekonomi_trappa_ett_steg_utan_grans'), models.CheckConstraint(condition=models.Q(('procent__gte', 0), ('procent__lte', 100)), name='ekonomi_trappa_procent'), models.CheckConstraint(condition=models.Q(('metod__in', ['klass', 'marginal'])), name='ekonomi_trappa_metod_finns'), models.CheckConstraint(condition=models.Q(('from_ar__gte', 1990), ('from_ar__lte', 2100)), name='ekonomi_trappa_ar'), models.CheckConstraint(condition=models.Q(('upp_till_tkr__isnull', True), ('upp_till_tkr__gt', 0), _connector='OR'), name='ekonomi_trappa_grans_over_noll')],
            },
        ),
        migrations.CreateModel(
            name='Externbidrag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('namn', models.CharField(max_length=150, verbose_name='bidrag')),
                ('ram', finsam.falt.BeloppField(verbose_name='beslutad ram')),
                ('diarienummer', models.CharField(blank=True, max_length=50, verbose_name='givarens diarienummer')),
                ('kontoprefix', models.CharField(max_length=10, verbose_name='bokförs på konton som börjar med')),
                ('givare', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='givna_bidrag', to='styrelse.organisation', verbose_name='givare')),
            ],
            options={
                'verbose_name': 'bidrag från annan',
                'verbose_name_plural': 'bidrag från andra',
                'ordering': ('-from_datum', 'namn'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Bidragsrekvirering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('rekvirerat', finsam.falt.BeloppField(verbose_name='rekvirerat')),
                ('rekvirerad_datum', models.DateField(verbose_name='rekvirerad')),
                ('utbetalt', finsam.falt.BeloppField(blank=True, null=True, verbose_name='utbetalt')),
                ('utbetald_datum', models.DateField(blank=True, null=True, verbose_name='utbetald')),
                ('bidrag', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rekvireringar', to='ekonomi.externbidrag')),
            ],
            options={
                'verbose_name': 'rekvirering',
                'verbose_name_plural': 'rekvireringar',
                'ordering': ('bidrag', 'from_datum'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Grupperingsrad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.CharField(max_length=100, verbose_name='nyckel')),
                ('rubrik', models.CharField(max_length=150, verbose_name='rubrik')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('grupp', models.CharField(blank=True, choices=[('intakt', 'Verksamhetens intäkter'), ('eget_kapital', 'Ingående eget kapital'), ('kostnad', 'Verksamhetens kostnader'), ('insats', 'Finansierade insatser')], max_length=15, verbose_name='alla andra rader i')),
                ('fotnot', models.TextField(blank=True, verbose_name='fotnot')),
                ('fran_ar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='trycks från år')),
                ('till_ar', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='trycks till och med år')),
                ('budgetrader', models.ManyToManyField(blank=True, related_name='grupperingsrader', to='ekonomi.budgetrad', verbose_name='budgetrader')),
                ('gruppering', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='ekonomi.budgetgruppering')),
            ],
            options={
                'verbose_name': 'rad i en gruppering',
                'verbose_name_plural': 'rader i en gruppering',
                'ordering': ('gruppering', 'ordning'),
            },
        ),
        migrations.CreateModel(
            name='Insatsbeslut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rubrik', models.CharField(max_length=150, verbose_name='vad beslutet gäller')),
                ('datum', models.DateField(verbose_name='beslutsdag')),
                ('paragraf', models.CharField(blank=True, max_length=20, verbose_name='paragraf')),
                ('kommentar', models.TextField(blank=True, verbose_name='kommentar')),
                ('aterkallat_datum', models.DateField(blank=True, null=True, verbose_name='återkallat')),
                ('aterkallat_paragraf', models.CharField(blank=True, max_length=20, verbose_name='återkallat i paragraf')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insatsbeslut', to='insatser.insats', verbose_name='insats')),
            ],
            options={
                'verbose_name': 'insatsbeslut',
                'verbose_name_plural': 'insatsbeslut',
                'ordering': ('-datum', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Insatsbeslutsar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('belopp', finsam.falt.BeloppField(verbose_name='belopp')),
                ('beslut', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aren', to='ekonomi.insatsbeslut')),
            ],
            options={
                'verbose_name': 'år i ett insatsbeslut',
                'verbose_name_plural': 'år i insatsbeslut',
                'ordering': ('beslut', 'ar'),
            },
        ),
        migrations.CreateModel(
            name='Kapitalriktvarde',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('belopp', finsam.falt.BeloppField(verbose_name='högsta eget kapital')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
            ],
            options={
                'verbose_name': 'riktvärde för eget kapital',
                'verbose_name_plural': 'riktvärden för eget kapital',
                'ordering': ('-ar',),
                'constraints': [models.CheckConstraint(condition=models.Q(('ar__gte', 1990), ('ar__lte', 2100)), name='ekonomi_riktvarde_ar'), models.CheckConstraint(condition=models.Q(('belopp__gte', 0)), name='ekonomi_riktvarde_inte_negativt'), models.CheckConstraint(condition=models.Q(('kalla', ''), _negated=True), name='ekonomi_riktvarde_har_kalla')],
            },
        ),
        migrations.CreateModel(
            name='Konto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.CharField(max_length=20, unique=True, validators=[django.core.validators.RegexValidator('^[0-9A-Za-zÅÄÖåäö]+$', 'Skriv bara siffror och bokstäver.')], verbose_name='kontonummer')),
                ('namn', models.CharField(max_length=200, verbose_name='benämning')),
                ('ktyp', models.CharField(blank=True, choices=[('T', 'Tillgång'), ('S', 'Skuld eller eget kapital'), ('K', 'Kostnad'), ('I', 'Intäkt')], max_length=1, verbose_name='kontotyp')),
            ],
            options={
                'verbose_name': 'konto',
                'verbose_name_plural': 'konton',
                'ordering': ('nummer',),
                'constraints': [models.CheckConstraint(condition=models.Q(('nummer', ''), _negated=True), name='ekonomi_konto_har_nummer'), models.CheckConstraint(condition=models.Q(('ktyp__in', ['', 'T', 'S', 'K', 'I'])), name='ekonomi_konto_ktyp_finns')],
            },
        ),
        migrations.AddField(
            model_name='bokslut',
            name='kapitalkonto',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ekonomi.konto', verbose_name='konto för balanserat resultat'),
        ),
        migrations.AddField(
            model_name='bokslut',
            name='resultatkonto',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ekonomi.konto', verbose_name='konto för årets resultat'),
        ),
        migrations.CreateModel(
            name='Medlemsandel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('andelstal', models.DecimalField(decimal_places=4, default=0, max_digits=9, verbose_name='andelstal')),
                ('kontoprefix', models.CharField(blank=True, max_length=10, verbose_name='konton som börjar med')),
                ('medlem', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='andelar', to='styrelse.medlem')),
                ('regel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='medlemsandelar', to='ekonomi.andelsregel')),
            ],
            options={
                'verbose_name': 'medlems andel',
                'verbose_name_plural': 'medlemmars andelar',
                'ordering': ('regel', 'medlem'),
            },
        ),
        migrations.CreateModel(
            name='Medlemsbidrag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('belopp', finsam.falt.BeloppField(verbose_name='belopp')),
                ('grund', models.CharField(blank=True, max_length=200, verbose_name='varför ett annat belopp')),
                ('medlem', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='medlemsbidrag', to='styrelse.medlem')),
            ],
            options={
                'verbose_name': 'medlemsbidrag',
                'verbose_name_plural': 'medlemsbidrag',
                'ordering': ('ar', 'medlem'),
            },
        ),
        migrations.CreateModel(
            name='Betalningsplan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('takt', models.CharField(choices=[('manad', 'Varje månad'), ('kvartal', 'Varje kvartal'), ('halvar', 'Varje halvår'), ('ar', 'En gång')], max_length=10, verbose_name='betalas')),
                ('forsta_forfallodag', models.DateField(verbose_name='första förfallodag')),
                ('bidrag', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='betalningsplan', to='ekonomi.medlemsbidrag')),
            ],
            options={
                'verbose_name': 'betalningsplan',
                'verbose_name_plural': 'betalningsplaner',
                'ordering': ('bidrag',),
            },
        ),
        migrations.CreateModel(
            name='Momsansokan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('sokt', finsam.falt.BeloppField(verbose_name='sökt')),
                ('sokt_datum', models.DateField(verbose_name='ansökan lämnad')),
                ('utbetalt', finsam.falt.BeloppField(blank=True, null=True, verbose_name='utbetalt')),
                ('utbetald_datum', models.DateField(blank=True, null=True, verbose_name='utbetald')),
            ],
            options={
                'verbose_name': 'ansökan om momsersättning',
                'verbose_name_plural': 'ansökningar om momsersättning',
                'ordering': ('from_datum',),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='ekonomi_momsansokan_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'), models.CheckConstraint(condition=models.Q(('till_datum__isnull', False)), name='ekonomi_momsansokan_har_slut'), models.CheckConstraint(condition=models.Q(('sokt__gte', 0)), name='ekonomi_momsansokan_ej_negativ'), models.CheckConstraint(condition=models.Q(models.Q(('utbetald_datum', None), ('utbetalt', None)), models.Q(('utbetald_datum__isnull', False), ('utbetalt__gte', 0), ('utbetalt__isnull', False)), _connector='OR'), name='ekonomi_momsansokan_utbetald')],
            },
        ),
        migrations.CreateModel(
            name='Momsregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_ar', models.PositiveSmallIntegerField(unique=True, verbose_name='gäller från och med år')),
                ('takt', models.CharField(choices=[('manad', 'Varje månad'), ('kvartal', 'Varje kvartal')], default='manad', max_length=10, verbose_name='ersättning söks')),
                ('konton', models.CharField(max_length=50, verbose_name='ingående moms bokförs på')),
                ('betalkonton', models.CharField(default='19', max_length=50, verbose_name='utbetalningen bokförs på')),
            ],
            options={
                'verbose_name': 'regel för momsersättning',
                'verbose_name_plural': 'regler för momsersättning',
                'ordering': ('-from_ar',),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('konton', ''), _negated=True), models.Q(('betalkonton', ''), _negated=True)), name='ekonomi_momsregel_har_konton'), models.CheckConstraint(condition=models.Q(('takt__in', ['manad', 'kvartal'])), name='ekonomi_momsregel_takt')],
            },
        ),
        migrations.CreateModel(
            name='Notdel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(blank=True, max_length=150, verbose_name='rubrik')),
                ('typ', models.CharField(choices=[('konto', 'En rad per konto'), ('medlem', 'En rad per medlem'), ('projekt', 'En rad per projekt'), ('summa', 'En enda rad, med delens rubrik'), ('bokslutsrader', 'En rad per bokföringsrad på balansdagen')], max_length=15, verbose_name='typ')),
                ('kontoprefix', models.CharField(help_text='Flera skiljs med komma: 24, 27, 29.', max_length=50, verbose_name='kontot börjar med')),
                ('noten', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notdelar', to='ekonomi.not')),
            ],
            options={
                'verbose_name': 'notdel',
                'verbose_name_plural': 'notdelar',
                'ordering': ('noten', 'ordning'),
            },
        ),
        migrations.CreateModel(
            name='Objekt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kod', models.CharField(max_length=50, verbose_name='kod')),
                ('namn', models.CharField(max_length=200, verbose_name='benämning')),
                ('dimension', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='objekt', to='ekonomi.dimension')),
            ],
            options={
                'verbose_name': 'objekt',
                'verbose_name_plural': 'objekt',
                'ordering': ('dimension', 'kod'),
            },
        ),
        migrations.CreateModel(
            name='Insatsobjekt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ekonomiobjekt', to='insatser.insats')),
                ('objekt', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='insatser', to='ekonomi.objekt')),
            ],
            options={
                'verbose_name': 'insatsens objekt',
                'verbose_name_plural': 'insatsernas objekt',
                'ordering': ('insats', 'objekt', 'from_datum'),
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='externbidrag',
            name='objekt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='externa_bidrag', to='ekonomi.objekt', verbose_name='bara objektet'),
        ),
        migrations.AddField(
            model_name='delningsregel',
            name='objekt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='delningsregler', to='ekonomi.objekt', verbose_name='bara objektet'),
        ),
        migrations.CreateModel(
            name='Budgetradkoppling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('kontoprefix', models.CharField(max_length=10, verbose_name='kontot börjar med')),
                ('budgetrad', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kopplingar', to='ekonomi.budgetrad')),
                ('objekt', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='budgetradkopplingar', to='ekonomi.objekt')),
            ],
            options={
                'verbose_name': 'koppling till budgetrad',
                'verbose_name_plural': 'kopplingar till budgetrader',
                'ordering': ('budgetrad', 'kontoprefix', 'from_datum'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Objektkombination',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.CharField(max_length=2000, unique=True, verbose_name='nyckel')),
                ('objekt', models.ManyToManyField(related_name='kombinationer', to='ekonomi.objekt')),
            ],
            options={
                'verbose_name': 'objektkombination',
                'verbose_name_plural': 'objektkombinationer',
                'ordering': ('nyckel',),
            },
        ),
        migrations.CreateModel(
            name='Forslagsrad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('belopp', finsam.falt.BeloppField(help_text='Debet är positivt, kredit negativt.', verbose_name='belopp')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='text')),
                ('forslag', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='ekonomi.bokforingsforslag')),
                ('konto', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forslagsrader', to='ekonomi.konto')),
                ('objektkombination', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='forslagsrader', to='ekonomi.objektkombination', verbose_name='objekt')),
            ],
            options={
                'verbose_name': 'förslagsrad',
                'verbose_name_plural': 'förslagsrader',
                'ordering': ('forslag', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Organisationsobjekt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('objekt', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='organisation', to='ekonomi.objekt')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ekonomiobjekt', to='styrelse.organisation')),
            ],
            options={
                'verbose_name': 'organisationens objekt',
                'verbose_name_plural': 'organisationernas objekt',
                'ordering': ('organisation', 'objekt'),
            },
        ),
        migrations.CreateModel(
            name='Overlamning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gjord_at', models.DateTimeField(auto_now_add=True, verbose_name='lämnad')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overlamningar', to='finsam.fil')),
                ('gjord_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overlamningar', to=settings.AUTH_USER_MODEL, verbose_name='lämnad av')),
            ],
            options={
                'verbose_name': 'överlämning',
                'verbose_name_plural': 'överlämningar',
                'ordering': ('-gjord_at', '-pk'),
            },
        ),
        migrations.AddField(
            model_name='bokforingsforslag',
            name='overlamning',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='forslag', to='ekonomi.overlamning'),
        ),
        migrations.CreateModel(
            name='Ovrigintakt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('slag', models.CharField(choices=[('kurs', 'Kursavgift'), ('vidare', 'Vidarefakturerad kostnad'), ('annat', 'Annan intäkt')], max_length=10, verbose_name='slag')),
                ('namn', models.CharField(max_length=150, verbose_name='vad intäkten gäller')),
                ('platser', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='antal platser')),
                ('pris', finsam.falt.BeloppField(blank=True, null=True, verbose_name='pris per plats')),
                ('belopp', finsam.falt.BeloppField(verbose_name='väntad intäkt')),
                ('momssats', models.PositiveSmallIntegerField(choices=[(0, 'Ingen moms'), (6, '6 %'), (12, '12 %'), (25, '25 %')], default=0, verbose_name='moms')),
                ('kontoprefix', models.CharField(max_length=10, verbose_name='bokförs på konton som börjar med')),
                ('objekt', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ovriga_intakter', to='ekonomi.objekt', verbose_name='bara objektet')),
            ],
            options={
                'verbose_name': 'övrig intäkt',
                'verbose_name_plural': 'övriga intäkter',
                'ordering': ('-ar', 'namn', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Fakturaunderlag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('forfallodag', models.DateField(verbose_name='förfaller')),
                ('text', models.CharField(max_length=200, verbose_name='text på fakturan')),
                ('belopp', finsam.falt.BeloppField(verbose_name='belopp')),
                ('momssats', models.PositiveSmallIntegerField(choices=[(0, 'Ingen moms'), (6, '6 %'), (12, '12 %'), (25, '25 %')], default=0, verbose_name='moms')),
                ('fakturerad_datum', models.DateField(blank=True, null=True, verbose_name='fakturerad')),
                ('fakturanummer', models.CharField(blank=True, max_length=30, verbose_name='fakturans nummer')),
                ('delning', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='underlag', to='ekonomi.delningsunderlag')),
                ('mottagare', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='fakturaunderlag', to='styrelse.organisation')),
                ('plan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='underlag', to='ekonomi.betalningsplan')),
                ('intakt', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='underlag', to='ekonomi.ovrigintakt')),
            ],
            options={
                'verbose_name': 'fakturaunderlag',
                'verbose_name_plural': 'fakturaunderlag',
                'ordering': ('forfallodag', 'mottagare', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Periodisering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('upplupen_kostnad', 'Upplupen kostnad'), ('upplupen_intakt', 'Upplupen intäkt'), ('forutbetald_kostnad', 'Förutbetald kostnad'), ('forutbetald_intakt', 'Förutbetald intäkt')], max_length=20, verbose_name='slag')),
                ('text', models.CharField(max_length=200, verbose_name='text')),
                ('motpart', models.CharField(blank=True, max_length=100, verbose_name='motpart')),
                ('belopp', finsam.falt.BeloppField(verbose_name='belopp')),
                ('registrerad_at', models.DateTimeField(auto_now_add=True, verbose_name='registrerad')),
                ('angrad_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='ångrad')),
                ('angrad_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='angrade_periodiseringar', to=settings.AUTH_USER_MODEL, verbose_name='ångrad av')),
                ('aterforingsforslag', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aterford_periodisering', to='ekonomi.bokforingsforslag', verbose_name='återföring föreslagen som')),
                ('balanskonto', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='periodiseringar_balans', to='ekonomi.konto', verbose_name='balanskonto')),
                ('bokslut', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='periodiseringar', to='ekonomi.bokslut')),
                ('forslag', models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='periodisering', to='ekonomi.bokforingsforslag', verbose_name='föreslagen som')),
                ('objektkombination', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='periodiseringar', to='ekonomi.objektkombination', verbose_name='objekt')),
                ('registrerad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='periodiseringar', to=settings.AUTH_USER_MODEL, verbose_name='registrerad av')),
                ('resultatkonto', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='periodiseringar_resultat', to='ekonomi.konto', verbose_name='kostnads- eller intäktskonto')),
            ],
            options={
                'verbose_name': 'periodisering',
                'verbose_name_plural': 'periodiseringar',
                'ordering': ('bokslut', 'balanskonto__nummer', 'pk'),
            },
        ),
        migrations.AddField(
            model_name='delningsunderlag',
            name='periodisering',
            field=models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='delningsunderlag', to='ekonomi.periodisering'),
        ),
        migrations.CreateModel(
            name='Personalar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('arsarbetare', models.DecimalField(decimal_places=1, max_digits=5, validators=[django.core.validators.MinValueValidator(0)], verbose_name='antal anställda, årsarbetare')),
                ('kvinnor', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='kvinnor')),
                ('man', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='män')),
                ('sjukfranvaro', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='sjukfrånvaro, procent')),
                ('sjukfranvaro_kvinnor', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='sjukfrånvaro kvinnor, procent')),
                ('sjukfranvaro_man', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='sjukfrånvaro män, procent')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
            ],
            options={
                'verbose_name': 'personalår',
                'verbose_name_plural': 'personalår',
                'ordering': ('-ar',),
                'constraints': [models.CheckConstraint(condition=models.Q(('ar__gte', 1990), ('ar__lte', 2100)), name='ekonomi_personalar_ar'), models.CheckConstraint(condition=models.Q(('arsarbetare__gte', 0)), name='ekonomi_personalar_inte_negativt'), models.CheckConstraint(condition=models.Q(models.Q(('kvinnor__isnull', True), ('man__isnull', True)), models.Q(('kvinnor__isnull', False), ('man__isnull', False)), _connector='OR'), name='ekonomi_personalar_bada_konen', violation_error_message='Fyll i antalet för både kvinnor och män, eller inget.'), models.CheckConstraint(condition=models.Q(('sjukfranvaro__isnull', True), models.Q(('sjukfranvaro__gte', 0), ('sjukfranvaro__lte', 100)), _connector='OR'), name='ekonomi_personalar_sjukfranvaro'), models.CheckConstraint(condition=models.Q(('sjukfranvaro_kvinnor__isnull', True), models.Q(('sjukfranvaro_kvinnor__gte', 0), ('sjukfranvaro_kvinnor__lte', 100)), _connector='OR'), name='ekonomi_personalar_sjukfranvaro_kvinnor'), models.CheckConstraint(condition=models.Q(('sjukfranvaro_man__isnull', True), models.Q(('sjukfranvaro_man__gte', 0), ('sjukfranvaro_man__lte', 100)), _connector='OR'), name='ekonomi_personalar_sjukfranvaro_man')],
            },
        ),
        migrations.CreateModel(
            name='Prognos',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField(verbose_name='till och med')),
                ('kommentar', models.TextField(blank=True, verbose_name='kommentar')),
                ('ingaende_kapital', finsam.falt.BeloppField(verbose_name='ingående eget kapital')),
                ('utan_rad_intakter', finsam.falt.BeloppField(default=0, verbose_name='intäkter utan budgetrad')),
                ('utan_rad_kostnader', finsam.falt.BeloppField(default=0, verbose_name='kostnader utan budgetrad')),
                ('skapad_at', models.DateTimeField(auto_now_add=True, verbose_name='skapad')),
                ('faststalld_at', models.DateTimeField(editable=False, null=True, verbose_name='fastställd')),
                ('budget', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='prognoser', to='ekonomi.budget')),
                ('faststalld_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='fastställd av')),
                ('skapad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='skapad av')),
            ],
            options={
                'verbose_name': 'prognos',
                'verbose_name_plural': 'prognoser',
                'ordering': ('-datum', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Prognosrad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('utfall', finsam.falt.BeloppField(verbose_name='utfall till och med dagen')),
                ('rest', finsam.falt.BeloppField(verbose_name='väntas under resten av året')),
                ('kommentar', models.CharField(blank=True, max_length=300, verbose_name='kommentar')),
                ('budgetrad', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='prognosrader', to='ekonomi.budgetrad')),
                ('prognos', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='ekonomi.prognos')),
            ],
            options={
                'verbose_name': 'rad i en prognos',
                'verbose_name_plural': 'rader i en prognos',
                'ordering': ('prognos', 'budgetrad__ordning'),
            },
        ),
        migrations.CreateModel(
            name='Rakenskapsar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('start', models.DateField(unique=True, verbose_name='första dag')),
                ('slut', models.DateField(unique=True, verbose_name='sista dag')),
                ('bokfors', models.CharField(choices=[('har', 'Här'), ('annanstans', 'Någon annanstans')], default='har', max_length=10, verbose_name='böckerna förs')),
                ('last_at', models.DateTimeField(editable=False, null=True, verbose_name='låst')),
                ('last_till', models.DateField(editable=False, null=True, verbose_name='låst till och med')),
                ('last_till_at', models.DateTimeField(editable=False, null=True, verbose_name='perioden låst')),
                ('last_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lasta_rakenskapsar', to=settings.AUTH_USER_MODEL, verbose_name='låst av')),
                ('last_till_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lasta_perioder', to=settings.AUTH_USER_MODEL, verbose_name='perioden låst av')),
            ],
            options={
                'verbose_name': 'räkenskapsår',
                'verbose_name_plural': 'räkenskapsår',
                'ordering': ('-start',),
            },
        ),
        migrations.AddField(
            model_name='overlamning',
            name='ar',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overlamningar', to='ekonomi.rakenskapsar', verbose_name='räkenskapsår'),
        ),
        migrations.CreateModel(
            name='Ingaendebalans',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('belopp', finsam.falt.BeloppField(help_text='Debet är positivt, kredit negativt.', verbose_name='belopp')),
                ('konto', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ingaende_balanser', to='ekonomi.konto')),
                ('objektkombination', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ingaende_balanser', to='ekonomi.objektkombination', verbose_name='objekt')),
                ('ar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ingaende_balanser', to='ekonomi.rakenskapsar')),
            ],
            options={
                'verbose_name': 'ingående balans',
                'verbose_name_plural': 'ingående balanser',
                'ordering': ('ar', 'konto'),
            },
        ),
        migrations.AddField(
            model_name='bokslut',
            name='ar',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bokslut', to='ekonomi.rakenskapsar', verbose_name='räkenskapsår'),
        ),
        migrations.AddField(
            model_name='bokforingsforslag',
            name='ar',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forslag', to='ekonomi.rakenskapsar', verbose_name='räkenskapsår'),
        ),
        migrations.CreateModel(
            name='Revisorsparm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('skapad_at', models.DateTimeField(verbose_name='gjord')),
                ('bokslut', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parmar', to='ekonomi.bokslut')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
                ('skapad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisorsparmar', to=settings.AUTH_USER_MODEL, verbose_name='gjord av')),
            ],
            options={
                'verbose_name': 'revisorspärm',
                'verbose_name_plural': 'revisorspärmar',
                'ordering': ('-skapad_at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='SieImport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(db_index=True, max_length=64, verbose_name='SHA-256')),
                ('typ', models.CharField(default='4E', max_length=2, verbose_name='SIE-typ')),
                ('program', models.CharField(blank=True, max_length=200, verbose_name='program')),
                ('kodning', models.CharField(max_length=40, verbose_name='teckenkodning')),
                ('rapport', models.JSONField(default=dict, verbose_name='rapport')),
                ('importerad_at', models.DateTimeField(auto_now_add=True, verbose_name='inläst')),
                ('balanser', models.JSONField(default=list, editable=False, verbose_name='ingående balanser')),
                ('angrad_at', models.DateTimeField(editable=False, null=True, verbose_name='ångrad')),
                ('angra_skal', models.CharField(blank=True, editable=False, max_length=500, verbose_name='skäl')),
                ('angrad_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='angrade_sie_importer', to=settings.AUTH_USER_MODEL, verbose_name='ångrad av')),
                ('ar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sie_importer', to='ekonomi.rakenskapsar', verbose_name='räkenskapsår')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sie_importer', to='finsam.fil')),
                ('importerad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sie_importer', to=settings.AUTH_USER_MODEL, verbose_name='inläst av')),
            ],
            options={
                'verbose_name': 'SIE-import',
                'verbose_name_plural': 'SIE-importer',
                'ordering': ('-importerad_at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Uppstallning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(choices=[('RR', 'Resultaträkning'), ('BR', 'Balansräkning'), ('KF', 'Kassaflödesanalys'), ('DR', 'Driftredovisning')], max_length=2, unique=True, verbose_name='typ')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('forlaga', models.CharField(help_text='Filen som raderna kom från.', max_length=50, verbose_name='förlaga')),
                ('kontoplan', models.CharField(choices=[('bas', 'BAS'), ('kommunbas', 'Kommun-Bas')], default='bas', max_length=10, verbose_name='kontoplan')),
                ('fotnot', models.TextField(blank=True, verbose_name='fotnot under tabellen')),
            ],
            options={
                'verbose_name': 'uppställning',
                'verbose_name_plural': 'uppställningar',
                'constraints': [models.CheckConstraint(condition=models.Q(('typ__in', ['RR', 'BR', 'KF', 'DR'])), name='ekonomi_uppstallningstyp_finns'), models.CheckConstraint(condition=models.Q(('kontoplan__in', ['bas', 'kommunbas'])), name='ekonomi_uppstallning_kontoplan_finns')],
            },
        ),
        migrations.CreateModel(
            name='Uppstallningsrad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('nyckel', models.CharField(max_length=100, verbose_name='nyckel')),
                ('rubrik', models.CharField(max_length=150, verbose_name='rubrik')),
                ('slag', models.CharField(choices=[('rubrik', 'Rubrik'), ('post', 'Post'), ('delsumma', 'Delsumma'), ('summa', 'Summa'), ('utanfor', 'Trycks inte')], max_length=10, verbose_name='slag')),
                ('matt', models.CharField(choices=[('rorelse', 'Periodens förändring'), ('ingaende', 'Ingående balans'), ('utgaende', 'Utgående balans')], max_length=10, verbose_name='mått')),
                ('summa_av', models.JSONField(blank=True, default=list, verbose_name='summa av raderna')),
                ('teckenvand', models.BooleanField(verbose_name='tecknet vänds')),
                ('not_nr', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='not')),
                ('fotnot', models.TextField(blank=True, verbose_name='fotnot')),
                ('dold_utan_belopp', models.BooleanField(default=False, verbose_name='trycks bara med belopp')),
                ('uppstallning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='ekonomi.uppstallning')),
            ],
            options={
                'verbose_name': 'uppställningsrad',
                'verbose_name_plural': 'uppställningsrader',
                'ordering': ('uppstallning', 'ordning'),
            },
        ),
        migrations.CreateModel(
            name='Kontokoppling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('prefix', models.CharField(blank=True, max_length=10, verbose_name='kontot börjar med')),
                ('ktyp', models.CharField(blank=True, max_length=1, verbose_name='kontotyp')),
                ('sida', models.CharField(choices=[('bada', 'Netto'), ('debet', 'Debet'), ('kredit', 'Kredit')], default='bada', max_length=6, verbose_name='sida')),
                ('rad', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kontokopplingar', to='ekonomi.uppstallningsrad')),
            ],
            options={
                'verbose_name': 'kontokoppling',
                'verbose_name_plural': 'kontokopplingar',
                'ordering': ('rad', 'prefix', 'ktyp', 'sida'),
            },
        ),
        migrations.CreateModel(
            name='Utbetalning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('rekvisition', 'Rekvisition'), ('faktura', 'Leverantörsfaktura')], editable=False, max_length=20, verbose_name='slag')),
                ('status', models.CharField(choices=[('utkast', 'Utkast'), ('inskickad', 'Väntar på attest'), ('atersand', 'Återsänd'), ('attesterad', 'Attesterad'), ('overlamnad', 'Överlämnad'), ('bokford', 'Bokförd'), ('makulerad', 'Makulerad')], default='utkast', editable=False, max_length=12, verbose_name='läge')),
                ('period_fran', models.DateField(blank=True, null=True, verbose_name='period från')),
                ('period_till', models.DateField(blank=True, null=True, verbose_name='period till')),
                ('mottagare_namn', models.CharField(blank=True, max_length=120, verbose_name='mottagarens namn')),
                ('organisationsnummer', models.CharField(blank=True, max_length=13, verbose_name='organisationsnummer')),
                ('referens', models.CharField(blank=True, max_length=100, verbose_name='referens')),
                ('fakturanummer', models.CharField(blank=True, max_length=50, verbose_name='fakturanummer')),
                ('fakturadatum', models.DateField(blank=True, null=True, verbose_name='fakturadatum')),
                ('forfallodag', models.DateField(blank=True, null=True, verbose_name='förfallodag')),
                ('belopp', finsam.falt.BeloppField(default=Decimal('0'), help_text='Kronor, moms inräknad.', verbose_name='belopp')),
                ('moms', finsam.falt.BeloppField(default=Decimal('0'), verbose_name='varav moms')),
                ('skapad_at', models.DateTimeField(auto_now_add=True, verbose_name='skapad')),
                ('inskickad_at', models.DateTimeField(editable=False, null=True, verbose_name='inskickad')),
                ('skal', models.CharField(blank=True, editable=False, max_length=500, verbose_name='skäl')),
                ('betald_datum', models.DateField(editable=False, null=True, verbose_name='betald')),
                ('avser', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='egna_kostnader', to=settings.AUTH_USER_MODEL, verbose_name='vems egen kostnad')),
                ('betald_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='betalda_utbetalningar', to=settings.AUTH_USER_MODEL, verbose_name='betalning noterad av')),
                ('forslag', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningar', to='ekonomi.bokforingsforslag', verbose_name='överlämnad som')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningar', to='insatser.insats', verbose_name='insats')),
                ('inskickad_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='inskickade_utbetalningar', to=settings.AUTH_USER_MODEL, verbose_name='inskickad av')),
                ('mottagare', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningar', to='styrelse.organisation', verbose_name='mottagare')),
                ('skapad_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='skapade_utbetalningar', to=settings.AUTH_USER_MODEL, verbose_name='skapad av')),
            ],
            options={
                'verbose_name': 'utbetalning',
                'verbose_name_plural': 'utbetalningar',
                'ordering': ('-skapad_at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Utbetalningsattest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('belopp', finsam.falt.BeloppField(verbose_name='attesterat belopp')),
                ('dag', models.DateField(verbose_name='attestdag')),
                ('attesterad_at', models.DateTimeField(auto_now_add=True, verbose_name='attesterad')),
                ('aterkallad_at', models.DateTimeField(null=True, verbose_name='återkallad')),
                ('skal', models.CharField(blank=True, max_length=500, verbose_name='skäl')),
                ('aterkallad_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aterkallade_attester', to=settings.AUTH_USER_MODEL, verbose_name='återkallad av')),
                ('attesterad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningsattester', to=settings.AUTH_USER_MODEL, verbose_name='attesterad av')),
                ('regel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningsattester', to='ekonomi.attestregel', verbose_name='stöd')),
                ('utbetalning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attester', to='ekonomi.utbetalning')),
            ],
            options={
                'verbose_name': 'attest av utbetalning',
                'verbose_name_plural': 'attester av utbetalningar',
                'ordering': ('utbetalning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Utbetalningsbilaga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningsbilagor', to='finsam.fil')),
                ('utbetalning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bilagor', to='ekonomi.utbetalning')),
            ],
            options={
                'verbose_name': 'bilaga till utbetalning',
                'verbose_name_plural': 'bilagor till utbetalningar',
                'ordering': ('utbetalning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Utbetalningsrad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kostnadsslag', models.CharField(choices=[('personal', 'Personal'), ('lokal', 'Lokal'), ('resor', 'Resor'), ('material', 'Material och utrustning'), ('tjanster', 'Köpta tjänster'), ('utbildning', 'Utbildning och möten'), ('ovrigt', 'Övrigt')], default='ovrigt', max_length=12, verbose_name='kostnadsslag')),
                ('text', models.CharField(max_length=200, verbose_name='text')),
                ('belopp', finsam.falt.BeloppField(verbose_name='belopp')),
                ('konto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningsrader', to='ekonomi.konto', verbose_name='konto')),
                ('objekt', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningsrader', to='ekonomi.objekt', verbose_name='objekt')),
                ('utbetalning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='ekonomi.utbetalning')),
            ],
            options={
                'verbose_name': 'rad i utbetalning',
                'verbose_name_plural': 'rader i utbetalningar',
                'ordering': ('utbetalning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Verifikation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveIntegerField(editable=False, null=True, verbose_name='nummer')),
                ('datum', models.DateField(verbose_name='bokföringsdatum')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='text')),
                ('slag', models.CharField(choices=[('lopande', 'Löpande'), ('stangning', 'Årets resultat till eget kapital')], default='lopande', editable=False, max_length=10, verbose_name='slag')),
                ('bokford_at', models.DateTimeField(editable=False, null=True, verbose_name='bokförd')),
                ('skriven_at', models.DateTimeField(editable=False, null=True, verbose_name='skriven')),
                ('filens_serie', models.CharField(blank=True, max_length=20, verbose_name='serie i filen')),
                ('filens_nummer', models.CharField(blank=True, max_length=40, verbose_name='nummer i filen')),
                ('filens_ordning', models.PositiveSmallIntegerField(db_default=1, default=1, verbose_name='ordning i filen')),
                ('radnummer', models.PositiveIntegerField(blank=True, null=True, verbose_name='rad i filen')),
                ('ar', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='verifikationer', to='ekonomi.rakenskapsar', verbose_name='räkenskapsår')),
                ('bokford_by', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bokforda_verifikationer', to=settings.AUTH_USER_MODEL, verbose_name='bokförd av')),
                ('rattar', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rattelse', to='ekonomi.verifikation', verbose_name='rättar')),
                ('sie_import', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='verifikationer', to='ekonomi.sieimport', verbose_name='inläst ur')),
                ('skriven_by', models.ForeignKey(db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='skrivna_verifikationer', to=settings.AUTH_USER_MODEL, verbose_name='skriven av')),
            ],
            options={
                'verbose_name': 'verifikation',
                'verbose_name_plural': 'verifikationer',
                'ordering': ('ar', 'serie', 'nummer'),
            },
        ),
        migrations.CreateModel(
            name='Uttag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('version', 'Ersatt av en nyare version'), ('saknas', 'Saknas i en nyare fil'), ('angrad', 'Importen ångrad')], max_length=10, verbose_name='varför')),
                ('sie_import', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uttag', to='ekonomi.sieimport', verbose_name='genom')),
                ('ersatt_av', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ersatter', to='ekonomi.verifikation', verbose_name='ersatt av')),
                ('storno', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='tar_ut', to='ekonomi.verifikation')),
                ('verifikation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='uttag', to='ekonomi.verifikation', verbose_name='uttagen')),
            ],
            options={
                'verbose_name': 'uttag',
                'verbose_name_plural': 'uttag',
                'ordering': ('pk',),
            },
        ),
        migrations.AddField(
            model_name='utbetalning',
            name='verifikation',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='utbetalningar', to='ekonomi.verifikation', verbose_name='bokförd som'),
        ),
        migrations.CreateModel(
            name='Underlag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(editable=False, max_length=64, verbose_name='kontrollsumma')),
                ('tillagt_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='tillagt')),
                ('atertaget_at', models.DateTimeField(editable=False, null=True, verbose_name='återtaget')),
                ('atertaget_skal', models.CharField(blank=True, editable=False, max_length=500, verbose_name='skäl')),
                ('atertaget_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='atertagna_underlag', to=settings.AUTH_USER_MODEL, verbose_name='återtaget av')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='underlag', to='finsam.fil', verbose_name='fil')),
                ('tillagt_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='tillagda_underlag', to=settings.AUTH_USER_MODEL, verbose_name='tillagt av')),
                ('verifikation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='underlag', to='ekonomi.verifikation', verbose_name='verifikation')),
            ],
            options={
                'verbose_name': 'underlag',
                'verbose_name_plural': 'underlag',
                'ordering': ('verifikation', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Rad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('belopp', finsam.falt.BeloppField(help_text='Debet är positivt, kredit negativt.', verbose_name='belopp')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='text')),
                ('bokforingsdatum', models.DateField(editable=False, null=True, verbose_name='bokföringsdatum')),
                ('konto', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='ekonomi.konto')),
                ('objektkombination', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='ekonomi.objektkombination', verbose_name='objekt')),
                ('verifikation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='ekonomi.verifikation')),
            ],
            options={
                'verbose_name': 'rad',
                'verbose_name_plural': 'rader',
                'ordering': ('verifikation', 'pk'),
            },
        ),
        migrations.AddField(
            model_name='periodisering',
            name='aterforing',
            field=models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aterford_periodisering', to='ekonomi.verifikation', verbose_name='återförd som'),
        ),
        migrations.AddField(
            model_name='periodisering',
            name='verifikation',
            field=models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='periodisering', to='ekonomi.verifikation', verbose_name='bokförd som'),
        ),
        migrations.CreateModel(
            name='Filskillnad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('andrad', 'Ändrad i filen'), ('saknas', 'Saknas i filen'), ('rattad', 'Rättad för hand')], max_length=10, verbose_name='slag')),
                ('radnummer', models.PositiveIntegerField(null=True, verbose_name='rad i filen')),
                ('text', models.TextField(verbose_name='vad som skiljer')),
                ('godtagen_at', models.DateTimeField(editable=False, null=True, verbose_name='godtagen')),
                ('godtagen_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='godtagna_filskillnader', to=settings.AUTH_USER_MODEL, verbose_name='godtagen av')),
                ('sie_import', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filskillnader', to='ekonomi.sieimport')),
                ('verifikation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filskillnader', to='ekonomi.verifikation', verbose_name='bokförd')),
            ],
            options={
                'verbose_name': 'skillnad mot fil',
                'verbose_name_plural': 'skillnader mot fil',
                'ordering': ('pk',),
            },
        ),
        migrations.AddField(
            model_name='bokslut',
            name='verifikation',
            field=models.OneToOneField(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='stanger_bokslut', to='ekonomi.verifikation', verbose_name='bokslutsverifikation'),
        ),
        migrations.AddField(
            model_name='bokforingsforslag',
            name='rattar',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rattelseforslag', to='ekonomi.verifikation', verbose_name='rättar'),
        ),
        migrations.AddField(
            model_name='bokforingsforslag',
            name='verifikation',
            field=models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='forslag', to='ekonomi.verifikation', verbose_name='bokfört som'),
        ),
        migrations.CreateModel(
            name='Attest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('attesterad_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='attesterad')),
                ('attesterad_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='attester', to=settings.AUTH_USER_MODEL, verbose_name='attesterad av')),
                ('verifikation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='attest', to='ekonomi.verifikation', verbose_name='verifikation')),
            ],
            options={
                'verbose_name': 'attest',
                'verbose_name_plural': 'attester',
                'ordering': ('-attesterad_at',),
            },
        ),
        migrations.CreateModel(
            name='Mallrad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('sida', models.CharField(choices=[('debet', 'Debet'), ('kredit', 'Kredit')], max_length=6, verbose_name='sida')),
                ('slag', models.CharField(choices=[('fast', 'Fast belopp'), ('andel', 'Andel av totalen'), ('rest', 'Det som fattas'), ('oppen', 'Skrivs varje gång')], max_length=5, verbose_name='belopp')),
                ('belopp', finsam.falt.BeloppField(blank=True, null=True, verbose_name='fast belopp')),
                ('andel', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='andel, procent')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='text')),
                ('konto', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mallrader', to='ekonomi.konto')),
                ('objektkombination', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='mallrader', to='ekonomi.objektkombination', verbose_name='objekt')),
                ('mall', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rader', to='ekonomi.verifikationsmall')),
            ],
            options={
                'verbose_name': 'mallrad',
                'verbose_name_plural': 'mallrader',
                'ordering': ('mall', 'ordning'),
            },
        ),
        migrations.CreateModel(
            name='Verifikationsserie',
            fields=[
                ('kod', models.CharField(max_length=20, primary_key=True, serialize=False, verbose_name='kod')),
                ('namn', models.CharField(max_length=100, verbose_name='benämning')),
            ],
            options={
                'verbose_name': 'verifikationsserie',
                'verbose_name_plural': 'verifikationsserier',
                'ordering': ('kod',),
                'constraints': [models.CheckConstraint(condition=models.Q(('kod', ''), _negated=True), name='ekonomi_serie_har_kod')],
            },
        ),
        migrations.AddField(
            model_name='verifikation',
            name='serie',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='verifikationer', to='ekonomi.verifikationsserie', verbose_name='serie'),
        ),
        migrations.CreateModel(
            name='Bokforingsgrind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('oppen', models.ForeignKey(default=0, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='ekonomi.bokforingsgrind')),
                ('ar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grindar', to='ekonomi.rakenskapsar')),
                ('serie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='grindar', to='ekonomi.verifikationsserie')),
            ],
            options={
                'verbose_name': 'bokföringsgrind',
                'verbose_name_plural': 'bokföringsgrindar',
            },
        ),
        migrations.AddConstraint(
            model_name='attestregel',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='ekonomi_attestregel_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='attestregel',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('funktion', ''), ('user__isnull', False)), models.Q(('funktion__in', ['ordforande', 'vice', 'andre_vice']), ('user__isnull', True)), _connector='OR'), name='ekonomi_attestregel_user_eller_funktion', violation_error_message='Ange en attestant: en användare eller en funktion.'),
        ),
        migrations.AddConstraint(
            model_name='attestregel',
            constraint=models.CheckConstraint(condition=models.Q(('slag__in', ['allt', 'rekvisition', 'faktura', 'verifikation', 'chefens_egna'])), name='ekonomi_attestregel_slag_finns'),
        ),
        migrations.AddConstraint(
            model_name='attestregel',
            constraint=models.CheckConstraint(condition=models.Q(('till_belopp', None), ('till_belopp__gt', 0), _connector='OR'), name='ekonomi_attestregel_belopp_over_noll', violation_error_message='Skriv en gräns över 0, eller ingen gräns.'),
        ),
        migrations.AddConstraint(
            model_name='attestregel',
            constraint=models.CheckConstraint(condition=models.Q(('paragraf', ''), _negated=True), name='ekonomi_attestregel_har_paragraf', violation_error_message='Skriv paragrafen i styrelsens protokoll.'),
        ),
        migrations.AddConstraint(
            model_name='bokslutspunkt',
            constraint=models.UniqueConstraint(fields=('bokslut', 'rubrik'), name='ekonomi_bokslutspunkt_en_av_varje'),
        ),
        migrations.AddConstraint(
            model_name='bokslutspunkt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('klar_at__isnull', True), ('klar_by__isnull', True)), models.Q(('klar_at__isnull', False), ('klar_by__isnull', False)), _connector='OR'), name='ekonomi_bokslutspunkt_klar_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='bokslutspunkt',
            constraint=models.CheckConstraint(condition=models.Q(('automatik', ''), ('klar_at__isnull', True), models.Q(('kommentar', ''), _negated=True), _connector='OR'), name='ekonomi_bokslutspunkt_godtas_med_kommentar'),
        ),
        migrations.AddConstraint(
            model_name='budget',
            constraint=models.UniqueConstraint(fields=('ar', 'namn'), name='ekonomi_budgetnamn_per_ar'),
        ),
        migrations.AddConstraint(
            model_name='budget',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('beslutad_datum', None), ('paragraf', ''), ('status', 'forslag')), ('status__in', ['beslutad', 'reviderad']), _connector='OR'), name='ekonomi_budgetforslag_utan_beslut'),
        ),
        migrations.AddConstraint(
            model_name='budget',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kapital_kalla', ''), ('kapital_per__isnull', True)), models.Q(('kapital_per__isnull', False), models.Q(('kapital_kalla', ''), _negated=True)), _connector='OR'), name='ekonomi_budget_kapital_per_och_kalla'),
        ),
        migrations.AddConstraint(
            model_name='budgetmanad',
            constraint=models.UniqueConstraint(fields=('post', 'manad'), name='ekonomi_ett_belopp_per_budgetmanad'),
        ),
        migrations.AddConstraint(
            model_name='budgetmanad',
            constraint=models.CheckConstraint(condition=models.Q(('manad__gte', 1), ('manad__lte', 12)), name='ekonomi_budgetmanad_1_12'),
        ),
        migrations.AddConstraint(
            model_name='budgetpost',
            constraint=models.UniqueConstraint(fields=('budget', 'budgetrad', 'planar'), name='ekonomi_en_post_per_budgetrad_och_ar'),
        ),
        migrations.AddConstraint(
            model_name='budgetpost',
            constraint=models.CheckConstraint(condition=models.Q(('planar__gte', 0), ('planar__lte', 2)), name='ekonomi_budgetpost_tre_ar'),
        ),
        migrations.AddConstraint(
            model_name='budgetpost',
            constraint=models.CheckConstraint(condition=models.Q(('planar', 0), ('fordelning', 'jamn'), _connector='OR'), name='ekonomi_bara_budgetaret_har_manader'),
        ),
        migrations.AddConstraint(
            model_name='bidragsrekvirering',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='ekonomi_bidragsrekvirering_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='bidragsrekvirering',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum__isnull', False)), name='ekonomi_rekvirering_har_slut'),
        ),
        migrations.AddConstraint(
            model_name='bidragsrekvirering',
            constraint=models.CheckConstraint(condition=models.Q(('rekvirerat__gt', 0)), name='ekonomi_rekvirering_over_noll', violation_error_message='Skriv ett rekvirerat belopp över 0.'),
        ),
        migrations.AddConstraint(
            model_name='bidragsrekvirering',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('utbetald_datum', None), ('utbetalt', None)), models.Q(('utbetald_datum__isnull', False), ('utbetalt__gte', 0), ('utbetalt__isnull', False)), _connector='OR'), name='ekonomi_rekvirering_utbetald'),
        ),
        migrations.AddConstraint(
            model_name='grupperingsrad',
            constraint=models.UniqueConstraint(fields=('gruppering', 'ordning'), name='ekonomi_grupperingsrad_ordning'),
        ),
        migrations.AddConstraint(
            model_name='grupperingsrad',
            constraint=models.UniqueConstraint(fields=('gruppering', 'nyckel'), name='ekonomi_grupperingsrad_nyckel'),
        ),
        migrations.AddConstraint(
            model_name='grupperingsrad',
            constraint=models.CheckConstraint(condition=models.Q(('fran_ar', None), ('till_ar', None), ('till_ar__gte', models.F('fran_ar')), _connector='OR'), name='ekonomi_grupperingsrad_ar_i_ordning'),
        ),
        migrations.AddConstraint(
            model_name='insatsbeslut',
            constraint=models.CheckConstraint(condition=models.Q(('aterkallat_datum__gte', models.F('datum')), models.Q(('aterkallat_datum', None), ('aterkallat_paragraf', '')), _connector='OR'), name='ekonomi_insatsbeslut_aterkallat_efter_beslut'),
        ),
        migrations.AddConstraint(
            model_name='insatsbeslutsar',
            constraint=models.UniqueConstraint(fields=('beslut', 'ar'), name='ekonomi_ett_belopp_per_insatsbeslut_och_ar'),
        ),
        migrations.AddConstraint(
            model_name='insatsbeslutsar',
            constraint=models.CheckConstraint(condition=models.Q(('belopp__gte', 0)), name='ekonomi_insatsbeslut_ej_negativt'),
        ),
        migrations.AddConstraint(
            model_name='medlemsandel',
            constraint=models.UniqueConstraint(fields=('regel', 'medlem'), name='ekonomi_en_andel_per_medlem_och_regel'),
        ),
        migrations.AddConstraint(
            model_name='medlemsandel',
            constraint=models.CheckConstraint(condition=models.Q(('andelstal__gte', 0)), name='ekonomi_andelstal_ej_negativt'),
        ),
        migrations.AddConstraint(
            model_name='medlemsbidrag',
            constraint=models.UniqueConstraint(fields=('ar', 'medlem'), name='ekonomi_ett_bidrag_per_medlem_och_ar'),
        ),
        migrations.AddConstraint(
            model_name='medlemsbidrag',
            constraint=models.CheckConstraint(condition=models.Q(('belopp__gte', 0)), name='ekonomi_bidrag_ej_negativt'),
        ),
        migrations.AddConstraint(
            model_name='betalningsplan',
            constraint=models.CheckConstraint(condition=models.Q(('takt__in', ['manad', 'kvartal', 'halvar', 'ar'])), name='ekonomi_betalningsplan_takt'),
        ),
        migrations.AddConstraint(
            model_name='notdel',
            constraint=models.UniqueConstraint(fields=('noten', 'ordning'), name='ekonomi_en_notdel_per_plats'),
        ),
        migrations.AddConstraint(
            model_name='notdel',
            constraint=models.CheckConstraint(condition=models.Q(('kontoprefix', ''), _negated=True), name='ekonomi_notdel_har_konto'),
        ),
        migrations.AddConstraint(
            model_name='objekt',
            constraint=models.UniqueConstraint(fields=('dimension', 'kod'), name='ekonomi_objekt_en_kod_per_dimension'),
        ),
        migrations.AddConstraint(
            model_name='objekt',
            constraint=models.CheckConstraint(condition=models.Q(('kod', ''), _negated=True), name='ekonomi_objekt_har_kod'),
        ),
        migrations.AddConstraint(
            model_name='insatsobjekt',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='ekonomi_insatsobjekt_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='externbidrag',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='ekonomi_externbidrag_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='externbidrag',
            constraint=models.CheckConstraint(condition=models.Q(('ram__gt', 0)), name='ekonomi_externbidrag_har_ram', violation_error_message='Skriv en ram över 0.'),
        ),
        migrations.AddConstraint(
            model_name='externbidrag',
            constraint=models.CheckConstraint(condition=models.Q(('kontoprefix', ''), _negated=True), name='ekonomi_externbidrag_har_konto'),
        ),
        migrations.AddConstraint(
            model_name='delningsregel',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='ekonomi_delningsregel_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='delningsregel',
            constraint=models.CheckConstraint(condition=models.Q(('procent__gt', 0), ('procent__lte', 100)), name='ekonomi_delning_procent', violation_error_message='Skriv en del över 0 och högst 100 procent.'),
        ),
        migrations.AddConstraint(
            model_name='delningsregel',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kontoprefix', ''), _negated=True), models.Q(('intaktskonto', ''), _negated=True), models.Q(('fordringskonto', ''), _negated=True)), name='ekonomi_delning_har_konton'),
        ),
        migrations.AddConstraint(
            model_name='delningsregel',
            constraint=models.CheckConstraint(condition=models.Q(('momssats__in', [0, 6, 12, 25])), name='ekonomi_delning_momssats'),
        ),
        migrations.AddConstraint(
            model_name='budgetradkoppling',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='ekonomi_budgetradkoppling_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='budgetradkoppling',
            constraint=models.UniqueConstraint(fields=('kontoprefix', 'objekt', 'from_datum'), name='ekonomi_en_budgetrad_per_konto_och_objekt'),
        ),
        migrations.AddConstraint(
            model_name='budgetradkoppling',
            constraint=models.UniqueConstraint(condition=models.Q(('objekt', None)), fields=('kontoprefix', 'from_datum'), name='ekonomi_en_budgetrad_per_konto_utan_objekt'),
        ),
        migrations.AddConstraint(
            model_name='budgetradkoppling',
            constraint=models.CheckConstraint(condition=models.Q(('kontoprefix', ''), _negated=True), name='ekonomi_budgetradkoppling_har_konto'),
        ),
        migrations.AddConstraint(
            model_name='objektkombination',
            constraint=models.CheckConstraint(condition=models.Q(('nyckel', ''), _negated=True), name='ekonomi_kombination_har_nyckel'),
        ),
        migrations.AddConstraint(
            model_name='forslagsrad',
            constraint=models.CheckConstraint(condition=models.Q(('belopp', 0), _negated=True), name='ekonomi_forslagsrad_ej_noll'),
        ),
        migrations.AddConstraint(
            model_name='ovrigintakt',
            constraint=models.UniqueConstraint(fields=('ar', 'namn'), name='ekonomi_ovrigintakt_namn_per_ar', violation_error_message='Det finns redan en intäkt med det namnet det året.'),
        ),
        migrations.AddConstraint(
            model_name='ovrigintakt',
            constraint=models.CheckConstraint(condition=models.Q(('belopp__gt', 0)), name='ekonomi_ovrigintakt_over_noll'),
        ),
        migrations.AddConstraint(
            model_name='ovrigintakt',
            constraint=models.CheckConstraint(condition=models.Q(('kontoprefix', ''), _negated=True), name='ekonomi_ovrigintakt_har_konto'),
        ),
        migrations.AddConstraint(
            model_name='ovrigintakt',
            constraint=models.CheckConstraint(condition=models.Q(('momssats__in', [0, 6, 12, 25])), name='ekonomi_ovrigintakt_momssats'),
        ),
        migrations.AddConstraint(
            model_name='ovrigintakt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('platser', None), ('pris', None)), models.Q(('belopp', django.db.models.expressions.CombinedExpression(models.F('platser'), '*', models.F('pris'))), ('platser__isnull', False), ('pris__isnull', False)), _connector='OR'), name='ekonomi_ovrigintakt_platser_och_pris'),
        ),
        migrations.AddConstraint(
            model_name='fakturaunderlag',
            constraint=models.CheckConstraint(condition=models.Q(('belopp__gt', 0)), name='ekonomi_fakturaunderlag_over_noll'),
        ),
        migrations.AddConstraint(
            model_name='fakturaunderlag',
            constraint=models.CheckConstraint(condition=models.Q(('momssats__in', [0, 6, 12, 25])), name='ekonomi_fakturaunderlag_momssats'),
        ),
        migrations.AddConstraint(
            model_name='fakturaunderlag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('fakturanummer', ''), ('fakturerad_datum__isnull', True)), models.Q(('fakturerad_datum__isnull', False), models.Q(('fakturanummer', ''), _negated=True)), _connector='OR'), name='ekonomi_fakturaunderlag_dag_och_nummer'),
        ),
        migrations.AddConstraint(
            model_name='fakturaunderlag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('delning', None), ('intakt', None), ('plan__isnull', False)), models.Q(('delning__isnull', False), ('intakt', None), ('plan', None)), models.Q(('delning', None), ('intakt__isnull', False), ('plan', None)), _connector='OR'), name='ekonomi_fakturaunderlag_kommer_av_ett'),
        ),
        migrations.AddConstraint(
            model_name='delningsunderlag',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='ekonomi_delningsunderlag_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='delningsunderlag',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum__isnull', False)), name='ekonomi_delningsunderlag_har_slut'),
        ),
        migrations.AddConstraint(
            model_name='delningsunderlag',
            constraint=models.CheckConstraint(condition=models.Q(('belopp__gt', 0)), name='ekonomi_delningsunderlag_over_noll'),
        ),
        migrations.AddConstraint(
            model_name='prognos',
            constraint=models.UniqueConstraint(fields=('budget', 'datum'), name='ekonomi_en_prognos_per_budget_och_dag'),
        ),
        migrations.AddConstraint(
            model_name='prognos',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('faststalld_at__isnull', True), ('faststalld_by__isnull', True)), models.Q(('faststalld_at__isnull', False), ('faststalld_by__isnull', False)), _connector='OR'), name='ekonomi_prognos_faststalld_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='prognosrad',
            constraint=models.UniqueConstraint(fields=('prognos', 'budgetrad'), name='ekonomi_en_prognosrad_per_budgetrad'),
        ),
        migrations.AddConstraint(
            model_name='rakenskapsar',
            constraint=models.CheckConstraint(condition=models.Q(('slut__gt', models.F('start'))), name='ekonomi_rakenskapsar_slut_efter_start'),
        ),
        migrations.AddConstraint(
            model_name='rakenskapsar',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('last_at__isnull', True), ('last_by__isnull', True)), models.Q(('last_at__isnull', False), ('last_by__isnull', False)), _connector='OR'), name='ekonomi_rakenskapsar_last_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='rakenskapsar',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('last_till__isnull', True), ('last_till_at__isnull', True), ('last_till_by__isnull', True)), models.Q(('last_till__isnull', False), ('last_till_at__isnull', False), ('last_till_by__isnull', False)), _connector='OR'), name='ekonomi_rakenskapsar_last_till_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='rakenskapsar',
            constraint=models.CheckConstraint(condition=models.Q(('last_till__isnull', True), models.Q(('last_till__gte', models.F('start')), ('last_till__lte', models.F('slut'))), _connector='OR'), name='ekonomi_rakenskapsar_last_till_i_aret'),
        ),
        migrations.AddConstraint(
            model_name='rakenskapsar',
            constraint=models.CheckConstraint(condition=models.Q(('bokfors__in', ['har', 'annanstans'])), name='ekonomi_rakenskapsar_bokfors_finns'),
        ),
        migrations.AddConstraint(
            model_name='ingaendebalans',
            constraint=models.UniqueConstraint(fields=('ar', 'konto', 'objektkombination'), name='ekonomi_ingaendebalans_en_per_konto'),
        ),
        migrations.AddConstraint(
            model_name='ingaendebalans',
            constraint=models.UniqueConstraint(condition=models.Q(('objektkombination__isnull', True)), fields=('ar', 'konto'), name='ekonomi_ingaendebalans_en_utan_objekt'),
        ),
        migrations.AddConstraint(
            model_name='sieimport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('angra_skal', ''), ('angrad_at__isnull', True), ('angrad_by__isnull', True)), models.Q(('angrad_at__isnull', False), ('angrad_by__isnull', False), models.Q(('angra_skal', ''), _negated=True)), _connector='OR'), name='ekonomi_sieimport_angrad_at_by_och_skal'),
        ),
        migrations.AddConstraint(
            model_name='uppstallningsrad',
            constraint=models.UniqueConstraint(fields=('uppstallning', 'ordning'), name='ekonomi_en_rad_per_plats'),
        ),
        migrations.AddConstraint(
            model_name='uppstallningsrad',
            constraint=models.UniqueConstraint(fields=('uppstallning', 'nyckel'), name='ekonomi_en_rad_per_nyckel'),
        ),
        migrations.AddConstraint(
            model_name='kontokoppling',
            constraint=models.UniqueConstraint(fields=('rad', 'prefix', 'ktyp', 'sida'), name='ekonomi_kontokoppling_unik'),
        ),
        migrations.AddConstraint(
            model_name='kontokoppling',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('prefix', ''), ('ktyp__in', ['T', 'S', 'K', 'I'])), models.Q(models.Q(('prefix', ''), _negated=True), ('ktyp', '')), _connector='OR'), name='ekonomi_kontokoppling_prefix_eller_ktyp'),
        ),
        migrations.AddConstraint(
            model_name='utbetalningsattest',
            constraint=models.UniqueConstraint(condition=models.Q(('aterkallad_at__isnull', True)), fields=('utbetalning',), name='ekonomi_utbetalningsattest_en_som_galler'),
        ),
        migrations.AddConstraint(
            model_name='utbetalningsattest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('aterkallad_at__isnull', True), ('aterkallad_by__isnull', True), ('skal', '')), models.Q(('aterkallad_at__isnull', False), ('aterkallad_by__isnull', False), models.Q(('skal', ''), _negated=True)), _connector='OR'), name='ekonomi_utbetalningsattest_aterkallad_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='utbetalningsbilaga',
            constraint=models.UniqueConstraint(fields=('utbetalning', 'fil'), name='ekonomi_utbetalningsbilaga_en_per_fil'),
        ),
        migrations.AddConstraint(
            model_name='utbetalningsrad',
            constraint=models.CheckConstraint(condition=models.Q(('belopp', 0), _negated=True), name='ekonomi_utbetalningsrad_ej_noll'),
        ),
        migrations.AddConstraint(
            model_name='utbetalningsrad',
            constraint=models.CheckConstraint(condition=models.Q(('kostnadsslag__in', ['personal', 'lokal', 'resor', 'material', 'tjanster', 'utbildning', 'ovrigt'])), name='ekonomi_utbetalningsrad_kostnadsslag_finns'),
        ),
        migrations.AddConstraint(
            model_name='uttag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ersatt_av__isnull', False), ('slag', 'version')), models.Q(('ersatt_av__isnull', True), ('slag__in', ['saknas', 'angrad'])), _connector='OR'), name='ekonomi_uttag_slag_och_ersattning'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('fakturanummer', ''), ('insats__isnull', False), ('mottagare__isnull', False), ('period_fran__isnull', False), ('period_till__isnull', False), ('slag', 'rekvisition')), models.Q(('fakturadatum__isnull', False), ('forfallodag__isnull', False), ('period_fran__isnull', True), ('period_till__isnull', True), ('slag', 'faktura'), models.Q(('fakturanummer', ''), _negated=True)), _connector='OR'), name='ekonomi_utbetalning_slag_och_uppgifter'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('mottagare__isnull', False), ('mottagare_namn', '')), models.Q(('mottagare__isnull', True), models.Q(('mottagare_namn', ''), _negated=True)), _connector='OR'), name='ekonomi_utbetalning_en_mottagare'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.CheckConstraint(condition=models.Q(('period_fran', None), ('period_till__gte', models.F('period_fran')), _connector='OR'), name='ekonomi_utbetalning_period_i_ordning'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['utkast', 'inskickad', 'atersand', 'attesterad', 'overlamnad', 'bokford', 'makulerad'])), name='ekonomi_utbetalning_status_finns'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('inskickad_at__isnull', True), ('inskickad_by__isnull', True), ('status__in', ['utkast', 'makulerad'])), models.Q(('inskickad_at__isnull', False), ('inskickad_by__isnull', False)), _connector='OR'), name='ekonomi_utbetalning_inskickad_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'bokford'), ('verifikation__isnull', False)), models.Q(models.Q(('status', 'bokford'), _negated=True), ('verifikation__isnull', True)), _connector='OR'), name='ekonomi_utbetalning_bokford_har_verifikation'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('forslag__isnull', False), ('status', 'overlamnad')), ('status', 'bokford'), models.Q(models.Q(('status', 'overlamnad'), _negated=True), ('forslag__isnull', True)), _connector='OR'), name='ekonomi_utbetalning_overlamnad_har_forslag'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('betald_by__isnull', True), ('betald_datum__isnull', True)), models.Q(('betald_by__isnull', False), ('betald_datum__isnull', False), ('status__in', ['overlamnad', 'bokford'])), _connector='OR'), name='ekonomi_utbetalning_betald_datum_och_by'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['atersand', 'makulerad']), _negated=True), models.Q(('skal', ''), _negated=True), _connector='OR'), name='ekonomi_utbetalning_atersand_har_skal'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.UniqueConstraint(condition=models.Q(('slag', 'faktura'), models.Q(('status', 'makulerad'), _negated=True)), fields=('mottagare', 'fakturanummer'), name='ekonomi_faktura_en_per_organisation'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.UniqueConstraint(condition=models.Q(('mottagare__isnull', True), ('slag', 'faktura'), models.Q(('status', 'makulerad'), _negated=True)), fields=('mottagare_namn', 'fakturanummer'), name='ekonomi_faktura_en_per_namn'),
        ),
        migrations.AddConstraint(
            model_name='utbetalning',
            constraint=models.UniqueConstraint(condition=models.Q(('slag', 'faktura'), models.Q(('organisationsnummer', ''), _negated=True), models.Q(('status', 'makulerad'), _negated=True)), fields=('organisationsnummer', 'fakturanummer'), name='ekonomi_faktura_en_per_organisationsnummer'),
        ),
        migrations.AddConstraint(
            model_name='underlag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('atertaget_at__isnull', True), ('atertaget_by__isnull', True), ('atertaget_skal', '')), models.Q(('atertaget_at__isnull', False), ('atertaget_by__isnull', False), models.Q(('atertaget_skal', ''), _negated=True)), _connector='OR'), name='ekonomi_underlag_atertaget_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='underlag',
            constraint=models.UniqueConstraint(condition=models.Q(('atertaget_at__isnull', True)), fields=('verifikation', 'sha256'), name='ekonomi_underlag_samma_fil_en_gang'),
        ),
        migrations.AddIndex(
            model_name='rad',
            index=models.Index(fields=['verifikation', 'belopp'], name='ekonomi_rad_verifikation'),
        ),
        migrations.AddIndex(
            model_name='rad',
            index=models.Index(fields=['konto', 'bokforingsdatum', 'objektkombination', 'belopp', 'verifikation'], name='ekonomi_rad_saldo'),
        ),
        migrations.AddConstraint(
            model_name='rad',
            constraint=models.CheckConstraint(condition=models.Q(('belopp', 0), _negated=True), name='ekonomi_rad_belopp_ej_noll'),
        ),
        migrations.AddConstraint(
            model_name='periodisering',
            constraint=models.CheckConstraint(condition=models.Q(('belopp__gt', 0)), name='ekonomi_periodisering_belopp_over_noll'),
        ),
        migrations.AddConstraint(
            model_name='periodisering',
            constraint=models.CheckConstraint(condition=models.Q(('slag__in', ['upplupen_kostnad', 'upplupen_intakt', 'forutbetald_kostnad', 'forutbetald_intakt'])), name='ekonomi_periodisering_slag_finns'),
        ),
        migrations.AddConstraint(
            model_name='periodisering',
            constraint=models.CheckConstraint(condition=models.Q(('verifikation__isnull', True), ('forslag__isnull', True), _connector='OR'), name='ekonomi_periodisering_bokford_eller_foreslagen'),
        ),
        migrations.AddConstraint(
            model_name='periodisering',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('aterforing__isnull', True), ('aterforingsforslag__isnull', True)), models.Q(('aterforing__isnull', False), ('aterforingsforslag__isnull', True)), models.Q(('aterforing__isnull', True), ('aterforingsforslag__isnull', False)), _connector='OR'), name='ekonomi_periodisering_aterford_en_gang'),
        ),
        migrations.AddConstraint(
            model_name='periodisering',
            constraint=models.CheckConstraint(condition=models.Q(('verifikation__isnull', False), ('forslag__isnull', False), models.Q(('angrad_at__isnull', True), ('aterforing__isnull', True), ('aterforingsforslag__isnull', True)), _connector='OR'), name='ekonomi_periodisering_aterford_efter_bokford'),
        ),
        migrations.AddConstraint(
            model_name='periodisering',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('angrad_at__isnull', True), ('angrad_by__isnull', True)), models.Q(('angrad_at__isnull', False), ('angrad_by__isnull', False)), _connector='OR'), name='ekonomi_periodisering_angrad_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='filskillnad',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('radnummer__isnull', True), ('slag', 'saknas')), models.Q(('radnummer__isnull', False), ('slag__in', ['andrad', 'rattad'])), _connector='OR'), name='ekonomi_filskillnad_slag_och_rad'),
        ),
        migrations.AddConstraint(
            model_name='filskillnad',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('godtagen_at__isnull', True), ('godtagen_by__isnull', True)), models.Q(('godtagen_at__isnull', False), ('godtagen_by__isnull', False)), _connector='OR'), name='ekonomi_filskillnad_godtagen_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='bokslut',
            constraint=models.UniqueConstraint(fields=('ar', 'dag'), name='ekonomi_bokslut_ett_per_dag'),
        ),
        migrations.AddConstraint(
            model_name='bokslut',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stangt_at__isnull', True), ('stangt_by__isnull', True)), models.Q(('stangt_at__isnull', False), ('stangt_by__isnull', False)), _connector='OR'), name='ekonomi_bokslut_stangt_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='bokslut',
            constraint=models.CheckConstraint(condition=models.Q(('verifikation__isnull', True), ('stangt_at__isnull', False), _connector='OR'), name='ekonomi_bokslut_verifikation_nar_stangt'),
        ),
        migrations.AddConstraint(
            model_name='bokforingsforslag',
            constraint=models.UniqueConstraint(fields=('ar', 'nummer'), name='ekonomi_forslag_nummer_unikt'),
        ),
        migrations.AddConstraint(
            model_name='bokforingsforslag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('atertaget_at__isnull', True), ('atertaget_by__isnull', True)), models.Q(('atertaget_at__isnull', False), ('atertaget_by__isnull', False)), _connector='OR'), name='ekonomi_forslag_atertaget_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='bokforingsforslag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('atertaget_at__isnull', True), ('overlamning__isnull', True), ('status', 'forslag'), ('verifikation__isnull', True)), models.Q(('atertaget_at__isnull', True), ('overlamning__isnull', False), ('status', 'lamnat'), ('verifikation__isnull', True)), models.Q(('atertaget_at__isnull', True), ('status', 'bokfort'), ('verifikation__isnull', False)), models.Q(('atertaget_at__isnull', False), ('status', 'atertaget'), ('verifikation__isnull', True)), _connector='OR'), name='ekonomi_forslag_status_och_spar'),
        ),
        migrations.AddConstraint(
            model_name='mallrad',
            constraint=models.UniqueConstraint(fields=('mall', 'ordning'), name='ekonomi_mallrad_ordning'),
        ),
        migrations.AddConstraint(
            model_name='mallrad',
            constraint=models.UniqueConstraint(condition=models.Q(('slag', 'rest')), fields=('mall',), name='ekonomi_mallrad_en_rest'),
        ),
        migrations.AddConstraint(
            model_name='mallrad',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('andel__isnull', True), ('belopp__gt', 0), ('belopp__isnull', False), ('slag', 'fast')), models.Q(('andel__gt', 0), ('andel__isnull', False), ('andel__lte', 100), ('belopp__isnull', True), ('slag', 'andel')), models.Q(('andel__isnull', True), ('belopp__isnull', True), ('slag__in', ['rest', 'oppen'])), _connector='OR'), name='ekonomi_mallrad_slag_och_belopp'),
        ),
        migrations.AddConstraint(
            model_name='mallrad',
            constraint=models.CheckConstraint(condition=models.Q(('sida__in', ['debet', 'kredit'])), name='ekonomi_mallrad_sida'),
        ),
        migrations.AddIndex(
            model_name='verifikation',
            index=models.Index(fields=['ar', 'datum'], name='ekonomi_verifikation_datum'),
        ),
        migrations.AddIndex(
            model_name='verifikation',
            index=models.Index(fields=['-datum'], name='ekonomi_verifikation_senaste'),
        ),
        migrations.AddIndex(
            model_name='verifikation',
            index=models.Index(condition=models.Q(('bokford_at__isnull', True)), fields=['ar', 'serie'], name='ekonomi_verifikation_utkast'),
        ),
        migrations.AddIndex(
            model_name='verifikation',
            index=models.Index(condition=models.Q(('sie_import__isnull', False)), fields=['ar', 'filens_serie', 'filens_nummer'], name='ekonomi_verifikation_filens'),
        ),
        migrations.AddIndex(
            model_name='verifikation',
            index=models.Index(condition=models.Q(('slag', 'stangning')), fields=['ar'], name='ekonomi_verifikation_stangning'),
        ),
        migrations.AddConstraint(
            model_name='verifikation',
            constraint=models.UniqueConstraint(fields=('ar', 'serie', 'nummer'), name='ekonomi_verifikation_nummer_unikt'),
        ),
        migrations.AddConstraint(
            model_name='verifikation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('bokford_at__isnull', True), ('bokford_by__isnull', True), ('nummer__isnull', True)), models.Q(('bokford_at__isnull', False), ('bokford_by__isnull', False), ('nummer__isnull', False)), _connector='OR'), name='ekonomi_verifikation_nummer_bokford_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='verifikation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('skriven_at__isnull', True), ('skriven_by__isnull', True)), models.Q(('skriven_at__isnull', False), ('skriven_by__isnull', False)), _connector='OR'), name='ekonomi_verifikation_skriven_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='verifikation',
            constraint=models.CheckConstraint(condition=models.Q(('slag__in', ['lopande', 'stangning'])), name='ekonomi_verifikation_slag_finns'),
        ),
        migrations.AddConstraint(
            model_name='verifikation',
            constraint=models.CheckConstraint(condition=models.Q(('nummer__isnull', True), ('nummer__gte', 1), _connector='OR'), name='ekonomi_verifikation_nummer_fran_ett'),
        ),
        migrations.AddConstraint(
            model_name='verifikation',
            constraint=models.CheckConstraint(condition=models.Q(('sie_import__isnull', True), ('radnummer__isnull', False), _connector='OR'), name='ekonomi_verifikation_import_har_radnummer'),
        ),
        migrations.AddConstraint(
            model_name='bokforingsgrind',
            constraint=models.UniqueConstraint(fields=('ar', 'serie'), name='ekonomi_grind_en_per_serie'),
        ),
        migrations.AddConstraint(
            model_name='bokforingsgrind',
            constraint=models.CheckConstraint(condition=models.Q(('id__gt', 0), ('oppen', 0)), name='ekonomi_grind_oppen'),
        ),
    ]
