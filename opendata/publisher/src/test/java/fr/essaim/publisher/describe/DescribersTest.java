package fr.essaim.publisher.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.DayKind;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.Freshness;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.Position;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.PublicContact;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.network.TerritoryView;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Cover;
import fr.essaim.core.prototypes.DerivedFrom;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublishedPrototype;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.ResourceView;
import fr.essaim.core.prototypes.SheetFigure;
import fr.essaim.core.prototypes.SheetFigures;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.ThemeOrigin;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.AdaptationDetails;
import fr.essaim.core.spread.AdaptationState;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.InstallationSince;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.PublishedAdaptation;
import fr.essaim.core.spread.PublishedInstallation;
import fr.essaim.core.spread.PublishedTransfer;
import fr.essaim.core.spread.StageSince;
import fr.essaim.core.spread.Support;
import fr.essaim.core.spread.TransferStage;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveUnit;
import fr.essaim.core.steering.ObservationView;
import fr.essaim.core.steering.ObservedPart;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.PaymentMode;
import fr.essaim.core.steering.PublishedGrant;
import fr.essaim.core.steering.PublishedIndicator;
import fr.essaim.core.steering.PublishedOperation;
import fr.essaim.core.steering.Rate;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.DocumentCheck;
import fr.essaim.publisher.document.DocumentRefused;
import fr.essaim.publisher.document.Uris;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;

/** What each describer makes of a view, against the shapes. */
class DescribersTest {

  private static final Uris URIS = new Uris("http://test.example");
  private static final Vocabulary VOCABULARY = new Vocabulary(URIS.base());
  private static final DocumentCheck CHECK = new DocumentCheck(VOCABULARY);
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final TerritoryRef ROUBAIX =
      new TerritoryRef("commune-59512", "Roubaix", TerritoryKind.COMMUNE, "59512");
  private static final OrganisationRef FEDERATION =
      new OrganisationRef("federation-npdc", "Fédération", OrganisationKind.FEDERATION);
  private static final OrganisationRef ECHO =
      new OrganisationRef("echo", "Echo", OrganisationKind.SOCIAL_CENTRE);
  private static final PrototypeRef MON_CV =
      new PrototypeRef("mon-cv", "Mon CV numérique", PrototypeKind.SOFTWARE, true);
  private static final UUID RESOURCE = UUID.fromString("00000000-0000-4000-8000-000000000001");

  @Test
  void anOrganisationWithAllThatCanBeKnown() {
    Model document = OrganisationDescriber.describe(URIS, echo());
    assertFits(document, "organisation", "echo", "OrganisationShape");
    assertThat(text(document))
        .contains(
            "<http://test.example/id/organisation/echo#address>"
                + " <http://www.w3.org/ns/locn#postName> \"Roubaix\"@fr")
        .contains("\"accueil@echo.example\"")
        .contains("\"73282932000074\"^^<http://test.example/def#SIRET>")
        .contains("\"732829320\"^^<http://test.example/def#SIREN>")
        .contains("<https://annuaire-entreprises.data.gouv.fr/entreprise/732829320>")
        .contains(
            "<http://www.w3.org/2002/07/owl#sameAs>"
                + " <http://test.example/id/organisation/echo-roubaix>")
        .contains("<http://test.example/organisations/echo/logo/0f>");
  }

  @Test
  void anOrganisationOfWhichLittleIsKnown() {
    OrganisationPublicView bare =
        new OrganisationPublicView(
            "etat",
            "État",
            OrganisationKind.STATE,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            PublicContact.NONE,
            null,
            null,
            null,
            List.of(),
            List.of(),
            NOW);
    Model document = OrganisationDescriber.describe(URIS, bare);
    assertFits(document, "organisation", "etat", "OrganisationShape");
    assertThat(document.size()).isEqualTo(7);
  }

  @Test
  void aCommuneInItsDepartment() {
    TerritoryView roubaix =
        new TerritoryView(
            "commune-59512",
            TerritoryKind.COMMUNE,
            "59512",
            "2024",
            "Roubaix",
            new TerritoryRef("departement-59", "Nord", TerritoryKind.DEPARTMENT, "59"),
            null,
            List.of(),
            NOW);
    Model document = TerritoryDescriber.describe(URIS, roubaix, new Position(50.692705, 3.165601));
    assertFits(document, "territory", "commune-59512", "TerritoryShape");
    assertThat(text(document))
        .contains("\"POINT(3.165601 50.692705)\"")
        .contains("exactMatch> <http://id.insee.fr/geo/commune/59512>")
        .contains("exactMatch> <http://www.wikidata.org/entity/Q34001>")
        .contains("closeMatch> <https://sws.geonames.org/2982681/>");
  }

  @Test
  void aDepartmentAndARegionAreKnownToEurostatToo() {
    assertThat(text(territory(TerritoryKind.DEPARTMENT, "59")))
        .contains("<http://id.insee.fr/geo/departement/59>")
        .contains("<http://data.europa.eu/nuts/code/FRE11>");
    assertThat(text(territory(TerritoryKind.REGION, "32")))
        .contains("<http://id.insee.fr/geo/region/32>")
        .contains("<http://data.europa.eu/nuts/code/FRE>")
        .contains("exactMatch> <https://sws.geonames.org/11071624/>");
  }

  @Test
  void aPriorityDistrictHasItsCodeAndGenerationAndNoLinkThatNobodyIsSureOf() {
    assertThat(text(territory(TerritoryKind.QPV, "QN06299M")))
        .contains("\"QN06299M\"", "territory-qpv")
        .doesNotContain("Match>");
  }

  private static Model territory(TerritoryKind kind, String code) {
    String key = "t-" + code.toLowerCase(Locale.ROOT);
    Model document =
        TerritoryDescriber.describe(
            URIS,
            new TerritoryView(key, kind, code, "2024", "Nom", null, null, List.of(), NOW),
            null);
    assertFits(document, "territory", key, "TerritoryShape");
    return document;
  }

  @Test
  void anAreaOfAProgrammeWithItsCommunes() {
    TerritoryView area =
        new TerritoryView(
            "versant-nord-est",
            TerritoryKind.PROGRAMME_AREA,
            null,
            null,
            "Versant Nord-Est",
            null,
            null,
            List.of(ROUBAIX),
            NOW);
    Model document = TerritoryDescriber.describe(URIS, area, null);
    assertFits(document, "territory", "versant-nord-est", "TerritoryShape");
    assertThat(text(document)).contains("<http://test.example/id/territory/commune-59512>");
  }

  @Test
  void aThemeWithItsNeighbours() {
    Model document = ThemeDescriber.describe(URIS, theme());
    assertFits(document, "theme", "parentalite", "ThemeShape");
    assertThat(text(document))
        .contains("<http://test.example/def#theme-origin-phase-2>")
        .contains("<http://test.example/id/theme/parentalite-education>");
  }

  @Test
  void aPrototypeWithSheetAndVersions() {
    Model document = PrototypeDescriber.describe(URIS, prototype("accueil@echo.example"));
    assertFits(document, "prototype", "mon-cv", "PrototypeShape");
    assertThat(text(document))
        .contains("\"2017\"^^<http://www.w3.org/2001/XMLSchema#gYear>")
        .contains("#state-initiated> <http://test.example/def#dateEarliest> \"2017-01-01\"^^")
        .contains("#state-initiated> <http://test.example/def#dateLatest> \"2017-12-31\"^^")
        .contains("#state-in-workshop> <http://test.example/def#dateLatest> \"2017-05-31\"^^")
        .contains("#figure-cost-once> <http://schema.org/minValue> \"600\"")
        .contains("#figure-cost-once> <http://schema.org/currency> \"EUR\"")
        .contains("#figure-hours-yearly> <http://schema.org/maxValue> \"40\"")
        .contains("<http://publications.europa.eu/resource/authority/licence/CC_BYSA_4_0>")
        .contains("<http://test.example/def#need> \"need\"@fr")
        .contains("<http://test.example/id/version/mon-cv-v1-0>");
  }

  @Test
  void theContactOfAPrototypeIsAnAddressOrWords() {
    for (String contact : List.of("https://echo.example/contact", "Demander à l'accueil")) {
      assertFits(
          PrototypeDescriber.describe(URIS, prototype(contact)),
          "prototype",
          "mon-cv",
          "PrototypeShape");
    }
  }

  @Test
  void aVersionWithALinkAndAFile() {
    Model document = VersionDescriber.describe(URIS, version());
    assertFits(document, "version", "mon-cv-v1-0", "VersionShape");
    assertThat(text(document))
        .contains("<http://publications.europa.eu/resource/authority/language/FRA>")
        .contains("<http://publications.europa.eu/resource/authority/file-type/PDF>")
        .contains("\"42\"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>")
        .contains("<http://test.example/prototypes/mon-cv/versions/1.0/" + RESOURCE + ">");
  }

  @Test
  void aTransferSaysWhoAccompaniesWhomSimplyAndAsProvenanceHasIt() {
    Model document = TransferDescriber.describe(URIS, transfer(TransferStage.AUTONOMOUS));
    assertFits(document, "transfer", "echo-federation-npdc", "TransferShape");
    assertThat(text(document))
        .contains(
            "/echo-federation-npdc> <http://test.example/def#receiver>"
                + " <http://test.example/id/organisation/echo> .")
        .contains(
            "#mentor> <http://www.w3.org/ns/prov#agent>"
                + " <http://test.example/id/organisation/federation-npdc> .")
        .contains(
            "#mentor> <http://www.w3.org/ns/prov#hadRole>"
                + " <http://test.example/def#role-mentor> .")
        .contains("<http://schema.org/endDate> \"2026-09-15\"")
        .contains("\"Fédération accompagne Echo\"@fr")
        .contains("isPartOf> <http://test.example/id/operation/ateliers> .")
        .contains("<http://test.example/def#startDateEarliest> \"2025-03-01\"")
        .contains("<http://test.example/def#support-pooling>");
  }

  @Test
  void aTransferThatGoesOnHasNoEnd() {
    Model document = TransferDescriber.describe(URIS, transfer(TransferStage.DISCOVERY));
    assertFits(document, "transfer", "echo-federation-npdc", "TransferShape");
    assertThat(text(document)).doesNotContain("endDate");
  }

  @Test
  void anInstallationUsesAVersionAndFollowsFromATransfer() {
    Model document =
        InstallationDescriber.describe(
            URIS, installation("1.0", "echo-federation-npdc", InstallationState.STOPPED));
    assertFits(document, "installation", "mon-cv-echo", "InstallationShape");
    assertThat(text(document))
        .contains("<http://www.w3.org/ns/prov#used> <http://test.example/id/version/mon-cv-v1-0> .")
        .contains(
            "<http://www.w3.org/ns/prov#wasInformedBy>"
                + " <http://test.example/id/transfer/echo-federation-npdc> .")
        .contains("<http://schema.org/startDate> \"2025\"")
        .contains("<http://schema.org/endDate> \"2026-09-15\"");
  }

  @Test
  void anInstallationOfWhichLittleIsKnown() {
    Model document =
        InstallationDescriber.describe(URIS, installation(null, null, InstallationState.IN_USE));
    assertFits(document, "installation", "mon-cv-echo", "InstallationShape");
    assertThat(text(document)).doesNotContain("prov#used", "wasInformedBy", "endDate");
  }

  @Test
  void anAdaptationComesFromAVersionAndGoesIntoAnotherWithoutItsReason() {
    Model document =
        AdaptationDescriber.describe(URIS, adaptation(AdaptationState.ACCEPTED, "1.1"));
    assertFits(document, "adaptation", "le-soir", "AdaptationShape");
    assertThat(text(document))
        .contains(
            "<http://www.w3.org/ns/prov#wasDerivedFrom>"
                + " <http://test.example/id/version/mon-cv-v1-0> .")
        .contains(
            "<http://test.example/def#acceptedInto>"
                + " <http://test.example/id/version/mon-cv-v1-1> .")
        .contains("\"À 19 h.\"@fr")
        .doesNotContain("travaillent");
  }

  @Test
  void anAdaptationThatTheCentreKeepsIsRefused() {
    Model document = AdaptationDescriber.describe(URIS, adaptation(AdaptationState.KEPT, null));
    assertThatThrownBy(
            () -> CHECK.check(document, URIS.thing("adaptation", "le-soir"), "AdaptationShape"))
        .isInstanceOf(DocumentRefused.class);
  }

  @Test
  void aPlaceWithAllThatCanBeKnown() {
    Model document = PlaceDescriber.describe(URIS, ludotheque(), commune(), true);
    assertFits(document, "place", "ludotheque", "PlaceShape");
    assertThat(text(document))
        .contains(
            "\"POINT(3.165601 50.692705)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>")
        .contains("\"50.692705\"^^<http://www.w3.org/2001/XMLSchema#decimal>")
        .contains("\"1 rue de l'Exemple, Bâtiment B, 59100 Roubaix\"@fr")
        .contains("<http://www.w3.org/ns/locn#adminUnitL2> \"Nord\"@fr")
        .contains("<http://test.example/def#communeCode> \"59512\"")
        .contains("<http://www.w3.org/ns/org#siteOf> <http://test.example/id/organisation/echo> .")
        .contains("<http://publications.europa.eu/resource/authority/language/ARA>")
        .contains("<http://test.example/def#place-state-under-review>")
        .contains("<http://purl.org/dc/terms/valid> \"2027-03-02\"")
        .contains("sameAs> <http://test.example/id/place/ludo> .")
        .contains("\"accueil@ludo.example\"")
        .doesNotContain("Deux parents");
  }

  @Test
  void aPlaceDoesNotNameACentreThatIsNotPublic() {
    Model document = PlaceDescriber.describe(URIS, ludotheque(), commune(), false);
    assertFits(document, "place", "ludotheque", "PlaceShape");
    assertThat(text(document)).doesNotContain("siteOf");
  }

  @Test
  void aPlaceOfWhichLittleIsKnown() {
    Model document = PlaceDescriber.describe(URIS, park(), null, false);
    assertFits(document, "place", "parc", "PlaceShape");
    assertThat(text(document)).doesNotContain("geometry", "isPartOf", "openingHours");
  }

  @Test
  void anOfferWithAgesAndDates() {
    Model document = OfferDescriber.describe(URIS, games(3, 10, Cost.FREE));
    assertFits(document, "offer", "ludotheque-jeux", "OfferShape");
    assertThat(text(document))
        .contains("availableAtOrFrom> <http://test.example/id/place/ludotheque> .")
        .contains("suggestedMinAge> \"3\"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>")
        .contains("isAccessibleForFree> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>")
        .contains("<http://test.example/def#audience-parents>")
        .contains("<http://schema.org/endDate> \"2027-06-30\"");
  }

  @Test
  void hoursThatAreAlikeEveryWeekAreSaidDayByDay() {
    Model document = OfferDescriber.describe(URIS, games(3, 10, Cost.FREE));
    assertThat(text(document))
        .contains("<http://test.example/def#openingHours> \"We 14:00-16:00; SH,PH off\"")
        .contains("#hours-1> <http://schema.org/dayOfWeek> <http://schema.org/Wednesday> .")
        .contains("#hours-1> <http://schema.org/opens> \"14:00:00\"")
        .contains("#hours-1> <http://schema.org/closes> \"16:00:00\"")
        .contains(
            "#hours-1> <http://test.example/def#during> <http://test.example/def#day-kind-term>")
        .doesNotContain("day-kind-school-holiday", "#hours-2");
  }

  @Test
  void hoursThatNameDatesAreSaidAsTextAlone() {
    DocumentBuilder builder = DocumentBuilder.of(URIS, "offer", "summer");
    OpeningTimes.of(builder, DocumentBuilder.dct("temporal"), "Jul-Aug Mo-Fr 09:00-17:00");
    assertThat(builder.model().size()).isEqualTo(1);
  }

  @Test
  void hoursOfTheHolidaysAndBeyondMidnightHaveTheirOwn() {
    DocumentBuilder builder = DocumentBuilder.of(URIS, "offer", "games");
    OpeningTimes.of(
        builder, DocumentBuilder.dct("temporal"), "Fr 20:00-01:00; SH Mo 09:00+; PH off");
    assertThat(text(builder.model()))
        .contains("\"01:00:00\"", "\"09:00:00\"", "day-kind-school-holiday")
        .contains("<http://schema.org/Monday>");
    assertThat(
            builder
                .model()
                .listResourcesWithProperty(DocumentBuilder.known("http://schema.org/", "opens"))
                .toList())
        .hasSizeGreaterThan(1);
  }

  @Test
  void anOfferOfWhichNobodyKnowsTheCostIsNeitherFreeNorPaid() {
    for (Cost cost : List.of(Cost.CONDITIONS, Cost.UNKNOWN)) {
      Model document = OfferDescriber.describe(URIS, games(null, null, cost));
      assertFits(document, "offer", "ludotheque-jeux", "OfferShape");
      assertThat(text(document)).doesNotContain("isAccessibleForFree", "suggested");
    }
  }

  @Test
  void anIndicatorTellsNoNumberOfWhatIsProtected() {
    ObservationView year =
        new ObservationView(
            2025,
            1,
            new BigDecimal("52.00"),
            3L,
            1L,
            LocalDate.of(2025, 12, 31),
            NOW,
            NOW,
            "",
            "",
            true,
            false,
            List.of(
                new ObservedPart(Cell.of("group", "RESIDENTS"), 40, false),
                new ObservedPart(Cell.of("group", "PARTNERS"), 0, true)));
    PublishedIndicator indicator =
        new PublishedIndicator(
            "presents",
            new IndicatorDetails(
                "Présents",
                "Present",
                "Les présents.",
                "",
                Measure.ATTENDANCE,
                null,
                BigDecimal.TEN,
                null,
                ""),
            List.of(year),
            List.of());

    Model document = IndicatorDescriber.describe(URIS, indicator);

    assertFits(document, "indicator", "presents", "IndicatorShape");
    assertThat(text(document))
        .contains("presents#2025-group-residents", "\"40\"", "obsStatus-A", "ProtectedFigure")
        .contains(
            "<http://test.example/id/indicator/presents#slice-2025>"
                + " <http://purl.org/linked-data/cube#observation>"
                + " <http://test.example/id/indicator/presents#2025-group-residents>")
        .doesNotContain("\"0\"");
  }

  @Test
  void anOperationTellsWhoCarriesItAndWhoPaysHowMuch() {
    OperationDetails details =
        new OperationDetails(
            "Ateliers",
            "FEDER 2021-2027",
            "",
            "",
            "",
            "",
            "",
            new PartialDate("2025-04-01"),
            new PartialDate("2027-03"),
            "echo",
            Set.of(),
            Set.of());
    PublishedGrant agreed =
        new PublishedGrant(
            "ateliers-feder",
            null,
            "FEDER",
            OrganisationKind.EUROPEAN_FUND,
            null,
            64_999_900L,
            new Rate(64_999_900, 99_999_900),
            "2025-001",
            LocalDate.of(2025, 3, 20),
            65_000_050L,
            PaymentMode.ON_REQUEST,
            List.of());
    PublishedGrant planned =
        new PublishedGrant(
            "ateliers-etat",
            "etat",
            "État",
            OrganisationKind.STATE,
            null,
            35_000_000L,
            new Rate(35_000_000, 99_999_900),
            null,
            null,
            null,
            null,
            List.of());

    Model document =
        OperationDescriber.describe(
            URIS,
            new PublishedOperation(
                "ateliers",
                details,
                echo(),
                List.of("moulin"),
                List.of("etat"),
                List.of(agreed, planned),
                99_999_900));

    assertFits(document, "operation", "ateliers", "OperationShape");
    assertThat(text(document))
        .contains("\"650000.5\"", "\"649999\"", "\"999999\"", "\"65\"", "payment-on-request")
        .contains(
            "<http://test.example/id/operation/ateliers#grant-etat>"
                + " <http://schema.org/funder> <http://test.example/id/organisation/etat>")
        .doesNotContain("organisation/feder");
  }

  @Test
  void everyConstantOfTheDomainHasItsCode() {
    Model terms = VOCABULARY.terms();
    Map<String, Enum<?>[]> lists =
        Map.ofEntries(
            Map.entry("organisation", OrganisationKind.values()),
            Map.entry("territory", TerritoryKind.values()),
            Map.entry("kind", PrototypeKind.values()),
            Map.entry("sheet-figure", SheetFigure.values()),
            Map.entry("state", PrototypeState.values()),
            Map.entry("audience", Audience.values()),
            Map.entry("theme-origin", ThemeOrigin.values()),
            Map.entry("channel", Channel.values()),
            Map.entry("stage", TransferStage.values()),
            Map.entry("support", Support.values()),
            Map.entry("installation", InstallationState.values()),
            Map.entry("adaptation", AdaptationState.values()),
            Map.entry("place-kind", PlaceKind.values()),
            Map.entry(
                "place-state",
                Arrays.stream(PlaceState.values())
                    .filter(PlaceState::isPublic)
                    .toArray(PlaceState[]::new)),
            Map.entry("confirmation", ConfirmedBy.values()),
            Map.entry("accessibility", Accessibility.values()),
            Map.entry("education-theme", EducationTheme.values()),
            Map.entry("cost", Cost.values()),
            Map.entry("day-kind", DayKind.values()),
            Map.entry("unit", ObjectiveUnit.values()),
            Map.entry("measure", Measure.values()),
            Map.entry("payment", PaymentMode.values()));
    lists.forEach(
        (list, constants) ->
            Arrays.stream(constants)
                .map(constant -> VOCABULARY.code(list, constant))
                .forEach(code -> assertThat(terms.containsResource(code)).as("%s", code).isTrue()));
  }

  @Test
  void everySectionOfTheSheetIsATermOfOurs() {
    Model terms = VOCABULARY.terms();
    Stream.of(SheetSection.values())
        .map(PrototypeDescriber::termOf)
        .forEach(term -> assertThat(terms.containsResource(VOCABULARY.resource(term))).isTrue());
  }

  private static void assertFits(Model document, String type, String key, String shape) {
    assertThatCode(() -> CHECK.check(document, URIS.thing(type, key), shape))
        .doesNotThrowAnyException();
  }

  private static String text(Model document) {
    return CanonicalForm.ntriples(document.getGraph());
  }

  private static TerritoryView commune() {
    return new TerritoryView(
        "commune-59512",
        TerritoryKind.COMMUNE,
        "59512",
        "2024",
        "Roubaix",
        new TerritoryRef("departement-59", "Nord", TerritoryKind.DEPARTMENT, "59"),
        null,
        List.of(),
        NOW);
  }

  private static PlaceView ludotheque() {
    PlaceDetails details =
        new PlaceDetails(
            "Ludothèque de l'Epeule",
            PlaceKind.TOY_LIBRARY,
            "echo",
            "On y joue.",
            "1 rue de l'Exemple",
            "Bâtiment B",
            "59100",
            "commune-59512",
            50.692705,
            3.165601,
            Set.of(Accessibility.WHEELCHAIR, Accessibility.PUSHCHAIR),
            "Une rampe à gauche.",
            "We,Sa 14:00-18:00",
            new PublicContact("accueil@ludo.example", "01 99 00 00 00", "https://ludo.example/"),
            true,
            Set.of("ar", "pl"),
            "73282932000074");
    return place("ludotheque", details, PlaceState.UNDER_REVIEW);
  }

  private static PlaceView park() {
    PlaceDetails details =
        new PlaceDetails(
            "Parc",
            PlaceKind.OUTDOORS,
            "",
            "",
            "",
            "",
            "",
            "commune-59512",
            null,
            null,
            Set.of(),
            "",
            "",
            PublicContact.NONE,
            false,
            Set.of(),
            "");
    return place("parc", details, PlaceState.SHOWN);
  }

  private static PlaceView place(String key, PlaceDetails details, PlaceState state) {
    return new PlaceView(
        key,
        1,
        details,
        details.centreKey().isEmpty() ? null : ECHO,
        ROUBAIX,
        state,
        "Deux parents disent que c'est fermé.",
        null,
        List.of("ludo"),
        Freshness.FRESH,
        LocalDate.of(2026, 3, 2),
        ConfirmedBy.PEOPLE,
        3,
        List.of(),
        null,
        NOW,
        false);
  }

  private static OfferView games(Integer from, Integer to, Cost cost) {
    return new OfferView(
        "ludotheque-jeux",
        1,
        "ludotheque",
        new OfferDetails(
            "Jeux de société",
            "Pour tous.",
            Set.of(EducationTheme.PLAY),
            from,
            to,
            true,
            cost,
            "Selon le quotient familial.",
            "We 14:00-16:00; SH,PH off",
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 6, 30),
            "Par téléphone."),
        false,
        NOW);
  }

  private static PublishedTransfer transfer(TransferStage current) {
    return new PublishedTransfer(
        "echo-federation-npdc",
        FEDERATION,
        ECHO,
        Channel.FEDERATION,
        List.of(MON_CV),
        List.of(
            new StageSince(TransferStage.AGREED, new PartialDate("2025-03")),
            new StageSince(current, new PartialDate("2026-09-15"))),
        current.isRunning() ? null : EndCause.NO_TEAM,
        2,
        270,
        Set.of(Support.POOLING),
        "ateliers",
        NOW);
  }

  private static PublishedInstallation installation(
      String version, String transfer, InstallationState current) {
    return new PublishedInstallation(
        "mon-cv-echo",
        ECHO,
        MON_CV,
        version,
        List.of(
            new InstallationSince(InstallationState.PLANNED, new PartialDate("2025")),
            new InstallationSince(current, new PartialDate("2026-09-15"))),
        current == InstallationState.STOPPED ? EndCause.NO_MEANS : null,
        transfer,
        null,
        null,
        NOW);
  }

  private static PublishedAdaptation adaptation(AdaptationState state, String accepted) {
    return new PublishedAdaptation(
        "le-soir",
        "mon-cv-echo",
        ECHO,
        MON_CV,
        "1.0",
        new AdaptationDetails("Le soir", "À 19 h.", "Les parents travaillent."),
        new PartialDate("2026-05"),
        state,
        accepted,
        NOW);
  }

  private static OrganisationPublicView echo() {
    return new OrganisationPublicView(
        "echo",
        "Centre social de l'Echo",
        OrganisationKind.SOCIAL_CENTRE,
        "Un centre.",
        "https://echo.example/",
        "1 rue de l'Exemple",
        "59100",
        ROUBAIX,
        List.of(
            new TerritoryRef(
                "versant-nord-est", "Versant Nord-Est", TerritoryKind.PROGRAMME_AREA, null)),
        "73282932000074",
        "W123456789",
        new PublicContact("accueil@echo.example", null, null),
        "0f",
        new OrganisationRef("agcsbp", "AGCSBP", OrganisationKind.ASSOCIATION),
        FEDERATION,
        List.of(),
        List.of("echo-roubaix"),
        NOW);
  }

  private static Theme theme() {
    return new Theme(
        "parentalite",
        ThemeOrigin.PHASE_2,
        "Parentalité",
        "Parenthood",
        "Soutenir les parents.",
        "Supporting parents.",
        "education",
        List.of("parentalite-education"));
  }

  private static PublishedPrototype prototype(String contact) {
    Map<SheetSection, String> sheet = new EnumMap<>(SheetSection.class);
    for (SheetSection section : SheetSection.values()) {
      sheet.put(section, section.name().toLowerCase(Locale.ROOT));
    }
    return new PublishedPrototype(
        "mon-cv",
        "Mon CV numérique",
        "Un CV.",
        PrototypeKind.SOFTWARE,
        FEDERATION,
        List.of(ECHO),
        List.of("L'équipe de l'Echo"),
        List.of(Audience.RESIDENTS),
        List.of(theme()),
        contact,
        List.of(
            new StateSince(PrototypeState.INITIATED, new PartialDate("2017")),
            new StateSince(PrototypeState.IN_WORKSHOP, new PartialDate("2017-05"))),
        sheet,
        SheetFigures.of(
            Map.of("COST_ONCE", "600-800", "COST_ONCE_YEAR", "2024", "HOURS_YEARLY", "40")),
        List.of(version()),
        NOW,
        NOW,
        "programme",
        new DerivedFrom(
            "https://other.example/id/prototype/cv",
            "https://other.example/prototypes/cv",
            "Le CV",
            "fr",
            "Un autre réseau",
            Licence.CC_BY_4_0),
        new Cover(RESOURCE.toString(), "small", "Une salle", ""));
  }

  private static VersionView version() {
    ResourceView link =
        new ResourceView(
            UUID.fromString("00000000-0000-4000-8000-000000000002"),
            new ResourceDetails("Site", Licence.CC_BY_NC_4_0, "en", "text/html"),
            "https://echo.example/cv",
            null,
            NOW);
    ResourceView file =
        new ResourceView(
            RESOURCE,
            new ResourceDetails("Guide", Licence.LICENCE_OUVERTE_2_0, "fr", "application/pdf"),
            null,
            new ResourceView.FileFacts("guide.pdf", 42, "0f".repeat(32)),
            NOW);
    return new VersionView(
        "mon-cv-v1-0",
        "mon-cv",
        "Mon CV numérique",
        VersionNumber.FIRST,
        Licence.CC_BY_SA_4_0,
        "Première version.",
        new PartialDate("2018-02-01"),
        false,
        List.of(link, file));
  }
}
