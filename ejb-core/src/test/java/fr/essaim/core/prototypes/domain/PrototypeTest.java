package fr.essaim.core.prototypes.domain;

import static fr.essaim.core.prototypes.Prototypes.NOW;
import static fr.essaim.core.prototypes.Prototypes.TODAY;
import static fr.essaim.core.prototypes.Prototypes.YEAR_2017;
import static fr.essaim.core.prototypes.Prototypes.aPrototype;
import static fr.essaim.core.prototypes.Prototypes.details;
import static fr.essaim.core.prototypes.Prototypes.noProof;
import static fr.essaim.core.prototypes.Prototypes.proof;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.MissingToPublish;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a prototype guards: its start, its details, its states, its publishing, its sheet. */
class PrototypeTest {

  private static final PartialDate YEAR_2018 = new PartialDate("2018");

  @Test
  void startsAsADatedDraftUnderItsSteward() {
    Prototype prototype = aPrototype().build();

    assertThat(prototype.key()).isEqualTo("mon-cv-numerique");
    assertThat(prototype.stewardKey()).isEqualTo("belencontre");
    assertThat(prototype.publication()).isEqualTo(PublicationState.DRAFT);
    assertThat(prototype.states())
        .containsExactly(new StateSince(PrototypeState.INITIATED, YEAR_2017));
    assertThat(prototype.source()).isEmpty();
    assertThat(prototype.publishedAt()).isEmpty();
    assertThat(prototype.details()).isEqualTo(PrototypeDetails.titled("Mon CV numérique"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mon CV", "mon.cv", "-cv", "é"})
  void refusesAKeyThatIsNoSlug(String key) {
    refuses(
        "prototypes.key.invalid",
        () -> Prototype.start(key, "belencontre", details("Titre"), YEAR_2017, null, TODAY));
  }

  @Test
  void refusesToStartWithoutStewardOrDate() {
    refuses(
        "prototypes.text.required",
        () -> Prototype.start("cle", " ", details("Titre"), YEAR_2017, null, TODAY));
    refuses(
        "prototypes.state.undated",
        () -> Prototype.start("cle", "belencontre", details("Titre"), null, null, TODAY));
  }

  @Test
  void isTheSameAsAnotherOfItsKey() {
    assertThat(aPrototype().build())
        .isEqualTo(aPrototype(details("Autre titre")).build())
        .hasSameHashCodeAs(aPrototype().build())
        .isNotEqualTo(
            Prototype.start("autre", "belencontre", details("Mon CV"), YEAR_2017, null, TODAY))
        .isNotEqualTo("mon-cv-numerique");
  }

  @Test
  void replacesItsDetailsAndNotesEachFieldThatChanged() {
    Prototype prototype = aPrototype(details("Mon CV")).madeIn("echo", "belencontre").build();

    prototype.edit(
        new PrototypeDetails(
            " Mon CV numérique ",
            details("").summary(),
            PrototypeKind.GAME,
            Set.of("echo"),
            List.of("Le conseil des jeunes", "L'atelier du jeudi"),
            Set.of(Audience.YOUTH, Audience.PARENTS),
            Set.of("insertion", "accueil"),
            "accueil@example.org",
            "Amina"));

    assertThat(prototype.takeChanges())
        .extracting(FieldChange::field, FieldChange::before, FieldChange::after)
        .containsExactlyInAnyOrder(
            tuple("title", "Mon CV", "Mon CV numérique"),
            tuple("kind", "FACILITATION_METHOD", "GAME"),
            tuple("origins", "belencontre,echo", "echo"),
            tuple("creators", "", "Le conseil des jeunes\nL'atelier du jeudi"),
            tuple("audiences", "RESIDENTS", "PARENTS,YOUTH"),
            tuple("themes", "insertion", "accueil,insertion"),
            tuple("publicContact", "", "accueil@example.org"),
            tuple("personalContact", "", "Amina"));
    assertThat(prototype.takeChanges()).isEmpty();
    assertThat(PrototypeDetails.of(prototype.details().fields())).isEqualTo(prototype.details());
  }

  @Test
  void refusesATitleThatIsEmptyOrTooLong() {
    Prototype prototype = aPrototype().build();
    refuses("prototypes.title.missing", () -> prototype.edit(PrototypeDetails.titled("  ")));
    refuses("prototypes.title.missing", () -> prototype.edit(PrototypeDetails.titled(null)));
    refuses(
        "prototypes.text.too-long", () -> prototype.edit(PrototypeDetails.titled("x".repeat(201))));
  }

  @Test
  void goesForwardOneStateAtATime() {
    Prototype prototype = aPrototype().build();

    prototype.advance(PrototypeState.IN_WORKSHOP, new PartialDate("2017-03"), TODAY, noProof());
    prototype.advance(PrototypeState.TESTED, new PartialDate("2017-03-05"), TODAY, noProof());

    assertThat(prototype.states())
        .containsExactly(
            new StateSince(PrototypeState.INITIATED, YEAR_2017),
            new StateSince(PrototypeState.IN_WORKSHOP, new PartialDate("2017-03")),
            new StateSince(PrototypeState.TESTED, new PartialDate("2017-03-05")));
    assertThat(prototype.takeChanges())
        .extracting(FieldChange::after)
        .containsExactly("IN_WORKSHOP 2017-03", "TESTED 2017-03-05");
  }

  @ParameterizedTest
  @CsvSource({
    "INITIATED, INITIATED",
    "INITIATED, TESTED",
    "INITIATED, APPLIED",
    "INITIATED, CAPITALISED",
    "TESTED, INITIATED",
    "TESTED, IN_WORKSHOP",
    "TESTED, TESTED",
    "TESTED, CAPITALISED",
    "APPLIED, TESTED",
    "APPLIED, APPLIED",
    "ARCHIVED, INITIATED",
    "ARCHIVED, IN_WORKSHOP",
    "ARCHIVED, APPLIED",
    "ARCHIVED, CAPITALISED",
    "ARCHIVED, ARCHIVED",
  })
  void refusesToGoBackOrToSkipAState(PrototypeState from, PrototypeState to) {
    Prototype prototype = in(from);
    refuses(
        "prototypes.state.not-next",
        () -> prototype.advance(to, new PartialDate("2020"), TODAY, proof(9)));
    assertThat(prototype.state()).isEqualTo(from);
  }

  @Test
  void refusesADateBeforeAnyEarlierState() {
    Prototype prototype =
        Prototype.start(
            "cle", "belencontre", details("Titre"), new PartialDate("2017-06"), null, TODAY);
    refuses("prototypes.state.before-last", () -> goOn(prototype, "2017-05-31"));
    refuses("prototypes.state.before-last", () -> goOn(prototype, "2016"));
    assertThat(prototype.state()).isEqualTo(PrototypeState.INITIATED);

    goOn(prototype, "2017");
    assertThat(prototype.state()).isEqualTo(PrototypeState.IN_WORKSHOP);

    refuses("prototypes.state.before-last", () -> goOn(prototype, "2017-05"));
    goOn(prototype, "2017-06");
  }

  @Test
  void refusesADateInTheFutureOrNone() {
    Prototype prototype = aPrototype().build();
    refuses("prototypes.state.in-future", () -> goOn(prototype, "2026-11-25"));
    refuses("prototypes.state.in-future", () -> goOn(prototype, "2026-12"));
    refuses("prototypes.state.in-future", () -> goOn(prototype, "2027"));
    refuses(
        "prototypes.state.undated",
        () -> prototype.advance(PrototypeState.IN_WORKSHOP, null, TODAY, noProof()));

    goOn(prototype, "2026");
    goOn(prototype, "2026-11-24");
  }

  @Test
  void isAppliedOnlyWithAReleasedVersion() {
    Prototype prototype = aPrototype().tested().build();
    refuses("prototypes.state.no-version", () -> goOn(prototype, "2018"));

    prototype.draftVersion(VersionNumber.FIRST);
    refuses("prototypes.state.no-version", () -> goOn(prototype, "2018"));

    assertThat(aPrototype().applied().build().state()).isEqualTo(PrototypeState.APPLIED);
  }

  @Test
  void isCapitalisedWithACompleteSheetAnOpenLicenceAndProofElsewhere() {
    Prototype prototype = aPrototype().madeIn("belencontre").applied().told().build();

    prototype.advance(PrototypeState.CAPITALISED, YEAR_2018, TODAY, proof(1));

    assertThat(prototype.state()).isEqualTo(PrototypeState.CAPITALISED);
    refuses("prototypes.state.not-next", () -> goOn(prototype, "2019"));
  }

  @ParameterizedTest
  @EnumSource(SheetSection.class)
  void isNotCapitalisedWithASectionMissing(SheetSection missing) {
    Prototype prototype = aPrototype().madeIn("belencontre").applied().told().build();
    prototype.write(missing, " ");

    assertThat(refuses("prototypes.capitalise.sheet-incomplete", () -> capitalise(prototype, 1)))
        .containsExactly(List.of(missing));
  }

  @Test
  void isNotCapitalisedUnderARestrictedLicence() {
    Prototype prototype =
        aPrototype()
            .madeIn("belencontre")
            .applied()
            .released("1.1", Licence.CC_BY_NC_4_0)
            .told()
            .build();

    refuses("prototypes.capitalise.not-open", () -> capitalise(prototype, 1));
  }

  @Test
  void isNotCapitalisedAsLongAsNobodyCanTellOfProof() {
    Prototype prototype = aPrototype().madeIn("belencontre").applied().told().build();

    refuses(
        "prototypes.capitalise.proof-not-available",
        () -> prototype.advance(PrototypeState.CAPITALISED, YEAR_2018, TODAY, noProof()));
    assertThat(prototype.state()).isEqualTo(PrototypeState.APPLIED);
  }

  @Test
  void saysWhyItCannotGoOnBeforeAnybodyTries() {
    Prototype applied = aPrototype().madeIn("belencontre").applied().told().build();
    assertThat(NextState.obstacle(applied, noProof()).orElseThrow().code())
        .isEqualTo("prototypes.capitalise.proof-not-available");
    assertThat(NextState.obstacle(applied, (key, origins) -> OptionalInt.of(1))).isEmpty();
    assertThat(NextState.obstacle(aPrototype().build(), noProof())).isEmpty();
  }

  @Test
  void isDeletableOnlyAsLongAsThePublicNeverSawIt() {
    Prototype prototype = aPrototype().build();
    prototype.guardDeletable();
    prototype.publishAsStated(NOW);
    refuses("prototypes.delete.published", prototype::guardDeletable);
    prototype.withdraw();
    refuses("prototypes.delete.once-published", prototype::guardDeletable);
  }

  @Test
  void needsOneCentreElsewhereOrTwoWhereNoOriginIsKnown() {
    Prototype known = aPrototype().madeIn("belencontre").applied().told().build();
    refuses("prototypes.capitalise.proof-missing", () -> capitalise(known, 0));
    capitalise(known, 1);

    Prototype unknown = aPrototype().applied().told().build();
    assertThat(refuses("prototypes.capitalise.proof-missing", () -> capitalise(unknown, 1)))
        .containsExactly(2, 1);
    capitalise(unknown, 2);
  }

  @Test
  void asksForProofOutsideItsOrigins() {
    Prototype prototype = aPrototype().madeIn("belencontre", "echo").applied().told().build();

    prototype.advance(
        PrototypeState.CAPITALISED,
        YEAR_2018,
        TODAY,
        (key, origins) -> {
          assertThat(key).isEqualTo("mon-cv-numerique");
          assertThat(origins).containsExactlyInAnyOrder("belencontre", "echo");
          return OptionalInt.of(1);
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = PrototypeState.class,
      names = {"INITIATED", "IN_WORKSHOP", "TESTED", "APPLIED", "CAPITALISED"})
  void isArchivedFromAnyState(PrototypeState state) {
    Prototype prototype = in(state);

    prototype.archive(new PartialDate("2020"), TODAY);

    assertThat(prototype.state()).isEqualTo(PrototypeState.ARCHIVED);
    assertThat(prototype.takeChanges())
        .containsExactly(new FieldChange("state", state.name(), "ARCHIVED 2020"));
  }

  @Test
  void staysPublishedOnceArchivedAndCanStillBeWithdrawn() {
    Prototype prototype = aPrototype().fitToPublish().published().archived().build();
    assertThat(prototype.isPublished()).isTrue();

    prototype.withdraw();
    prototype.publish(NOW);

    assertThat(prototype.isPublished()).isTrue();
  }

  @Test
  void isPublishedWithKindAudienceAndThemeAndWithoutLicence() {
    Prototype prototype = aPrototype().fitToPublish().build();

    prototype.publish(NOW);

    assertThat(prototype.isPublished()).isTrue();
    assertThat(prototype.publishedAt()).contains(NOW);
    assertThat(prototype.takeChanges())
        .containsExactly(new FieldChange("publication", "DRAFT", "PUBLISHED"));
    refuses("prototypes.publish.already", () -> prototype.publish(NOW));
  }

  @ParameterizedTest
  @EnumSource(MissingToPublish.class)
  void isNotPublishedWithoutOneOfThem(MissingToPublish missing) {
    Prototype prototype = aPrototype(without(missing)).build();

    assertThat(prototype.missingToPublish()).containsExactly(missing);
    assertThat(refuses("prototypes.publish.missing", () -> prototype.publish(NOW)))
        .containsExactly(missing);
    assertThat(prototype.publication()).isEqualTo(PublicationState.DRAFT);
  }

  @ParameterizedTest
  @EnumSource(MissingToPublish.class)
  void keepsWhatPublishingNeedsAsLongAsItIsPublic(MissingToPublish missing) {
    Prototype prototype = aPrototype().fitToPublish().published().build();
    refuses("prototypes.publish.missing", () -> prototype.edit(without(missing)));

    prototype.withdraw();
    prototype.edit(without(missing));
    refuses("prototypes.publish.missing", () -> prototype.publish(NOW));
  }

  @Test
  void isShownAsAPublicDocumentStatesItAndThenOnlyGetsFitter() {
    Prototype prototype = aPrototype().build();

    prototype.publishAsStated(NOW);
    prototype.publishAsStated(NOW.plusSeconds(1));
    assertThat(prototype.publishedAt()).contains(NOW);
    assertThat(prototype.takeChanges()).hasSize(1);

    prototype.edit(PrototypeDetails.titled("Mon CV"));
    prototype.edit(details("Mon CV"));
    refuses("prototypes.publish.missing", () -> prototype.edit(PrototypeDetails.titled("Mon CV")));
  }

  @Test
  void isWithdrawnAndPublishedAgainUnderTheSameKey() {
    Prototype prototype = aPrototype().fitToPublish().published().build();

    prototype.withdraw();
    assertThat(prototype.publication()).isEqualTo(PublicationState.WITHDRAWN);
    refuses("prototypes.withdraw.not-published", prototype::withdraw);

    prototype.publish(NOW.plus(Duration.ofDays(1)));
    assertThat(prototype.publication()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(prototype.publishedAt()).contains(NOW);
    refuses("prototypes.withdraw.not-published", aPrototype().build()::withdraw);
  }

  @Test
  void fillsItsSheetSectionBySection() {
    Prototype prototype = aPrototype().build();
    assertThat(prototype.gauge().missing()).containsExactly(SheetSection.values());

    prototype.write(SheetSection.NEED, " Écrire son CV. ");
    prototype.write(SheetSection.COSTS, "Rien");
    prototype.write(SheetSection.COSTS, "Dix euros");
    prototype.write(SheetSection.MEANS, null);

    assertThat(prototype.sheet())
        .containsExactly(
            Map.entry(SheetSection.NEED, "Écrire son CV."),
            Map.entry(SheetSection.COSTS, "Dix euros"));
    assertThat(prototype.gauge().filled()).isEqualTo(2);
    assertThat(prototype.gauge().total()).isEqualTo(8);
    assertThat(prototype.gauge().isComplete()).isFalse();
    assertThat(prototype.gauge().missing()).doesNotContain(SheetSection.NEED, SheetSection.COSTS);
    assertThat(prototype.takeChanges())
        .containsExactly(
            new FieldChange("sheet.NEED", "", "Écrire son CV."),
            new FieldChange("sheet.COSTS", "", "Rien"),
            new FieldChange("sheet.COSTS", "Rien", "Dix euros"));
    assertThat(aPrototype().told().build().gauge().isComplete()).isTrue();
    assertThat(CapitalisationSheet.section("sheet.NEED")).contains(SheetSection.NEED);
    assertThat(CapitalisationSheet.section("sheet.COST_ONCE")).isEmpty();
  }

  @Test
  void refusesASectionThatIsTooLong() {
    Prototype prototype = aPrototype().build();
    refuses(
        "prototypes.text.too-long",
        () -> prototype.write(SheetSection.STEPS, "x".repeat(CapitalisationSheet.LONGEST + 1)));
  }

  @Test
  void isHandedOverToAnotherSteward() {
    Prototype prototype = aPrototype().build();

    prototype.handOver("echo");

    assertThat(prototype.stewardKey()).isEqualTo("echo");
    assertThat(prototype.takeChanges())
        .containsExactly(new FieldChange("steward", "belencontre", "echo"));
  }

  @Test
  void followsAMergeOfItsStewardAndOrigins() {
    Prototype prototype = aPrototype().madeIn("belencontre", "echo").build();

    prototype.followMerge("nowhere", "survivor");
    assertThat(prototype.takeChanges()).isEmpty();

    prototype.followMerge("belencontre", "echo");
    assertThat(prototype.stewardKey()).isEqualTo("echo");
    assertThat(prototype.details().originKeys()).containsExactly("echo");
    assertThat(prototype.takeChanges())
        .containsExactly(
            new FieldChange("steward", "belencontre", "echo"),
            new FieldChange("origins", "belencontre,echo", "echo"));
  }

  @Test
  void keepsTheTimesOfItsStartOfItsLastChangeAndOfItsLastPublicChange() {
    Prototype prototype = aPrototype().fitToPublish().build();

    prototype.stamp(NOW, false, "Insertion");
    prototype.stamp(NOW.plusSeconds(1), true, "Insertion");
    prototype.stamp(NOW.plusSeconds(2), false, "Insertion");

    assertThat(prototype.createdAt()).isEqualTo(NOW);
    assertThat(prototype.publiclyModifiedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(prototype.modifiedAt()).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void knowsWhichChangesThePublicSees() {
    assertThat(
            Arrays.asList(
                ChangeStamp.isPublic(new FieldChange("title", "", "")),
                ChangeStamp.isPublic(new FieldChange("sheet.NEED", "", "")),
                ChangeStamp.isPublic(new FieldChange("version.1.0.released", "", ""))))
        .containsOnly(true);
    assertThat(
            Arrays.asList(
                ChangeStamp.isPublic(new FieldChange("personalContact", "", "")),
                ChangeStamp.isPublic(new FieldChange("version.1.0.changeNote", "", "")),
                ChangeStamp.isPublic(new FieldChange("workshop.1.place", "", ""))))
        .containsOnly(false);
  }

  private static Prototype in(PrototypeState state) {
    return switch (state) {
      case INITIATED -> aPrototype().build();
      case IN_WORKSHOP -> {
        Prototype prototype = aPrototype().build();
        goOn(prototype, "2017");
        prototype.takeChanges();
        yield prototype;
      }
      case TESTED -> aPrototype().tested().build();
      case APPLIED -> aPrototype().applied().build();
      case CAPITALISED -> {
        Prototype prototype = aPrototype().applied().told().build();
        capitalise(prototype, 2);
        prototype.takeChanges();
        yield prototype;
      }
      case ARCHIVED -> aPrototype().archived().build();
    };
  }

  private static void goOn(Prototype prototype, String date) {
    PrototypeState next = prototype.state().next().orElse(PrototypeState.CAPITALISED);
    prototype.advance(next, new PartialDate(date), TODAY, noProof());
  }

  private static void capitalise(Prototype prototype, int centresElsewhere) {
    prototype.advance(PrototypeState.CAPITALISED, YEAR_2018, TODAY, proof(centresElsewhere));
  }

  private static PrototypeDetails without(MissingToPublish missing) {
    Map<String, String> fields = details("Mon CV numérique").fields();
    fields.put(
        switch (missing) {
          case KIND -> "kind";
          case AUDIENCE -> "audiences";
          case THEME -> "themes";
        },
        "");
    return PrototypeDetails.of(fields);
  }

  private static List<Object> refuses(String code, ThrowingCallable act) {
    BusinessRuleViolation refusal = catchThrowableOfType(BusinessRuleViolation.class, act);
    assertThat(refusal).as("refused with " + code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    return refusal.arguments();
  }
}
