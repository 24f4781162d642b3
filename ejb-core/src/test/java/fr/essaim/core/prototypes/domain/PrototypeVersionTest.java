package fr.essaim.core.prototypes.domain;

import static fr.essaim.core.prototypes.Prototypes.NOW;
import static fr.essaim.core.prototypes.Prototypes.TODAY;
import static fr.essaim.core.prototypes.Prototypes.YEAR_2017;
import static fr.essaim.core.prototypes.Prototypes.aPrototype;
import static fr.essaim.core.prototypes.Prototypes.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ReleaseProposal;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.ResourceView;
import fr.essaim.core.prototypes.VersionKey;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions: drafted, released under a licence, and never changed after. */
class PrototypeVersionTest {

  private static final VersionNumber FIRST = VersionNumber.FIRST;
  private static final String URL = "https://example.org/livret.pdf";

  @Test
  void isDraftedWithResourcesAndReleasedUnderALicence() {
    Prototype prototype = aPrototype().build();

    prototype.draftVersion(FIRST);
    prototype.version(FIRST).describe(Licence.CC_BY_4_0, " La première. ");
    prototype.version(FIRST).addLink(resource(Licence.CC_BY_SA_4_0), URL, NOW);
    prototype.version(FIRST).addFile(resource(Licence.MIT), file("livret.pdf"), NOW);
    prototype.version(FIRST).propose("amina", NOW);
    assertThat(prototype.version(FIRST).isProposed()).isTrue();
    assertThat(prototype.latestRelease()).isEmpty();
    prototype.version(FIRST).release(new PartialDate("2017-03"), TODAY);

    VersionView version = prototype.version(FIRST).view();
    assertThat(version.key()).isEqualTo("mon-cv-numerique-v1-0");
    assertThat(version.prototypeTitle()).isEqualTo("Mon CV numérique");
    assertThat(version.changeNote()).isEqualTo("La première.");
    assertThat(version.releasedOn()).isEqualTo(new PartialDate("2017-03"));
    assertThat(version.isReleased()).isTrue();
    assertThat(version.proposed()).isFalse();
    assertThat(version.isOpen()).isTrue();
    assertThat(version.resources()).extracting(ResourceView::isFile).containsExactly(false, true);
    assertThat(version.resources().get(1).file().name()).isEqualTo("livret.pdf");
    assertThat(prototype.takeChanges())
        .extracting(FieldChange::field)
        .containsExactly(
            "version.1.0.draft",
            "version.1.0.licence",
            "version.1.0.changeNote",
            "version.1.0.resource",
            "version.1.0.resource",
            "version.1.0.proposed",
            "version.1.0.released");
  }

  @Test
  void isNeitherProposedNorReleasedWithoutLicence() {
    Prototype prototype = aPrototype().build();
    prototype.draftVersion(FIRST);

    refuses(
        "prototypes.version.licence-missing", () -> prototype.version(FIRST).propose("amina", NOW));
    refuses(
        "prototypes.version.licence-missing",
        () -> prototype.version(FIRST).release(YEAR_2017, TODAY));
    assertThat(prototype.version(FIRST).isReleased()).isFalse();
  }

  @Test
  void isNeitherProposedNorReleasedWithNothingInItUnlessItsSourceStatesIt() {
    Prototype prototype = aPrototype().build();
    PrototypeVersion draft = prototype.draftVersion(FIRST);
    draft.describe(Licence.MIT, "");

    refuses("prototypes.version.empty", () -> draft.propose("amina", NOW));
    refuses("prototypes.version.empty", () -> draft.release(YEAR_2017, TODAY));

    draft.releaseAsStated(YEAR_2017, TODAY);
    assertThat(draft.isReleased()).isTrue();
  }

  @Test
  void saysAtOnceThatItHasNeitherLicenceNorResource() {
    Prototype prototype = aPrototype().build();
    PrototypeVersion draft = prototype.draftVersion(FIRST);

    BusinessRuleViolation refusal =
        catchThrowableOfType(BusinessRuleViolation.class, () -> draft.propose("amina", NOW));

    assertThat(refusal.all())
        .extracting(BusinessRuleViolation::code)
        .containsExactly("prototypes.version.licence-missing", "prototypes.version.empty");
  }

  @Test
  void putsItsResourcesInAnOrderAndWhatCameMeanwhileAfterThem() {
    Prototype prototype = aPrototype().build();
    PrototypeVersion draft = prototype.draftVersion(FIRST);
    UUID link = draft.addLink(titled("Site"), URL, NOW).id();
    UUID booklet = draft.addFile(titled("Livret"), file("livret.pdf"), NOW).id();
    draft.addLink(titled("Film"), URL, NOW);
    prototype.takeChanges();

    draft.arrange(List.of(booklet, UUID.randomUUID(), link));

    assertThat(draft.view().resources())
        .extracting(resource -> resource.details().title())
        .containsExactly("Livret", "Site", "Film");
    assertThat(prototype.takeChanges())
        .containsExactly(
            new FieldChange("version.1.0.order", "Site, Livret, Film", "Livret, Site, Film"));
    draft.describe(Licence.MIT, "");
    draft.release(YEAR_2017, TODAY);
    refuses("prototypes.version.released", () -> draft.arrange(List.of()));
  }

  @Test
  void isProposedTakenBackOrSentBackWithAWord() {
    Prototype prototype = aPrototype().build();
    prototype.draftVersion(FIRST);
    PrototypeVersion draft = prototype.version(FIRST);
    draft.describe(Licence.MIT, "");
    draft.addLink(resource(Licence.MIT), URL, NOW);
    refuses("prototypes.proposal.none", draft::withdrawProposal);
    refuses("prototypes.proposal.none", () -> draft.sendBack("Trop court.", NOW));

    draft.propose("amina", NOW);
    assertThat(draft.proposal()).contains(new ReleaseProposal(true, "amina", NOW, null, null));
    draft.withdrawProposal();
    assertThat(draft.proposal()).isEmpty();

    draft.propose("amina", NOW);
    refuses("prototypes.proposal.word-missing", () -> draft.sendBack("  ", NOW));
    refuses("prototypes.text.too-long", () -> draft.sendBack("x".repeat(1001), NOW));
    prototype.takeChanges();
    draft.sendBack(" Il manque le guide. ", NOW);
    assertThat(draft.isProposed()).isFalse();
    assertThat(draft.proposal())
        .contains(new ReleaseProposal(false, "amina", NOW, "Il manque le guide.", NOW));
    assertThat(prototype.takeChanges())
        .containsExactly(
            new FieldChange("version.1.0.proposed", "1.0", ""),
            new FieldChange("version.1.0.sentBack", "", "Il manque le guide."));

    draft.propose("luc", NOW);
    assertThat(draft.proposal()).contains(new ReleaseProposal(true, "luc", NOW, null, null));
    draft.release(YEAR_2017, TODAY);
    assertThat(draft.proposal()).isEmpty();
  }

  @Test
  void isReleasedAtADateThatIsKnownAndNotInTheFuture() {
    Prototype prototype = aPrototype().build();
    prototype.draftVersion(FIRST);
    prototype.version(FIRST).describe(Licence.MIT, null);
    prototype.version(FIRST).addLink(resource(Licence.MIT), URL, NOW);

    refuses("prototypes.version.undated", () -> prototype.version(FIRST).release(null, TODAY));
    refuses(
        "prototypes.version.in-future",
        () -> prototype.version(FIRST).release(new PartialDate("2026-11-25"), TODAY));
    prototype.version(FIRST).release(PartialDate.of(TODAY), TODAY);
  }

  @Test
  void isNotReleasedBeforeTheVersionBefore() {
    Prototype prototype = aPrototype().released("1.0").build();
    VersionNumber next = FIRST.nextMinor();
    prototype.draftVersion(next);
    prototype.version(next).describe(Licence.MIT, "");
    prototype.version(next).addLink(resource(Licence.MIT), URL, NOW);

    refuses(
        "prototypes.version.before-last",
        () -> prototype.version(next).release(new PartialDate("2016-12"), TODAY));
    prototype.version(next).release(new PartialDate("2017-12"), TODAY);
  }

  @Test
  void neverChangesOnceReleased() {
    Prototype prototype = aPrototype().released("1.0").build();
    UUID link = prototype.version(FIRST).resources().get(0).id();

    refuses(
        "prototypes.version.released",
        () -> prototype.version(FIRST).describe(Licence.MIT, "Autrement"));
    refuses(
        "prototypes.version.released",
        () -> prototype.version(FIRST).addLink(resource(Licence.MIT), URL, NOW));
    refuses(
        "prototypes.version.released",
        () -> prototype.version(FIRST).addFile(resource(Licence.MIT), file("livret.pdf"), NOW));
    refuses("prototypes.version.released", () -> prototype.version(FIRST).removeResource(link));
    refuses("prototypes.version.released", () -> prototype.version(FIRST).propose("amina", NOW));
    refuses("prototypes.version.released", () -> prototype.discard(FIRST));
    refuses(
        "prototypes.version.released", () -> prototype.version(FIRST).release(YEAR_2017, TODAY));
    assertThat(prototype.takeChanges()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.9", "1.0", "1.1"})
  void growsByNumber(String number) {
    Prototype prototype = aPrototype().released("1.0").released("1.1").build();

    refuses(
        "prototypes.version.not-growing",
        () -> prototype.draftVersion(VersionNumber.parse(number)));
  }

  @Test
  void countsNumbersAsNumbers() {
    Prototype prototype =
        aPrototype().released("1.0").released("1.9").released("1.10").released("2.0").build();

    assertThat(prototype.releases())
        .extracting(version -> version.number().toString())
        .containsExactly("2.0", "1.10", "1.9", "1.0");
    assertThat(VersionNumber.parse("1.9").nextMinor()).isEqualTo(VersionNumber.parse("1.10"));
    assertThat(VersionNumber.parse("1.9").nextMajor()).isEqualTo(VersionNumber.parse("2.0"));
  }

  @Test
  void hasOneDraftAtATimeWhoseNumberIsFreeOnceDiscarded() {
    Prototype prototype = aPrototype().build();
    prototype.draftVersion(FIRST);
    refuses("prototypes.version.draft-exists", () -> prototype.draftVersion(FIRST.nextMinor()));

    prototype.discard(FIRST);

    assertThat(prototype.versions()).isEmpty();
    prototype.draftVersion(FIRST);
  }

  @Test
  void comesToNoArchivedPrototype() {
    Prototype archived = aPrototype().archived().build();
    refuses("prototypes.archived", () -> archived.draftVersion(FIRST));

    Prototype waiting = aPrototype().build();
    waiting.draftVersion(FIRST);
    waiting.version(FIRST).describe(Licence.MIT, "");
    waiting.version(FIRST).addLink(resource(Licence.MIT), URL, NOW);
    waiting.archive(new PartialDate("2020"), TODAY);
    refuses(
        "prototypes.archived",
        () -> waiting.version(FIRST).release(new PartialDate("2020"), TODAY));
  }

  @ParameterizedTest
  @EnumSource(Licence.class)
  void isOpenOnlyIfItsLicenceAllowsEverybodyEverything(Licence licence) {
    boolean restricted = licence.name().contains("_NC") || licence.name().contains("_ND");

    assertThat(licence.isOpen()).isEqualTo(!restricted);
    assertThat(aPrototype().released("1.0", licence).build().version(FIRST).isOpen())
        .isEqualTo(!restricted);
  }

  @Test
  void isNotOpenWithARestrictedResourceInIt() {
    Prototype prototype = aPrototype().build();
    prototype.draftVersion(FIRST);
    prototype.version(FIRST).describe(Licence.CC_BY_4_0, "");
    prototype.version(FIRST).addLink(resource(Licence.CC_BY_ND_4_0), URL, NOW);
    prototype.version(FIRST).release(YEAR_2017, TODAY);

    assertThat(prototype.version(FIRST).isOpen()).isFalse();
  }

  @Test
  void losesAResourceOnlyAsADraft() {
    Prototype prototype = aPrototype().build();
    prototype.draftVersion(FIRST);
    Resource link = prototype.version(FIRST).addLink(resource(Licence.MIT), URL, NOW);
    prototype.version(FIRST).addFile(resource(Licence.MIT), file("livret.pdf"), NOW);

    assertThat(prototype.version(FIRST).removeResource(link.id())).isSameAs(link);

    assertThat(prototype.version(FIRST).resources()).extracting(Resource::file).hasSize(1);
    assertThatThrownBy(() -> prototype.version(FIRST).removeResource(link.id()))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void isUnknownUnderAnotherNumber() {
    Prototype prototype = aPrototype().released("1.0").build();
    assertThatThrownBy(() -> prototype.version(VersionNumber.parse("3.0")))
        .isInstanceOf(UnknownThing.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "livret",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https:///livret",
        "https://amina:secret@example.org/",
        "https://example.org/un livret"
      })
  void refusesALinkThatIsNoWebAddress(String url) {
    Prototype prototype = aPrototype().build();
    prototype.draftVersion(FIRST);

    BusinessRuleViolation refusal =
        catchThrowableOfType(
            BusinessRuleViolation.class,
            () -> prototype.version(FIRST).addLink(resource(Licence.MIT), url, NOW));
    assertThat(refusal.code()).isIn("prototypes.resource.url-invalid", "prototypes.text.required");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, fr, application/pdf, prototypes.resource.licence-missing",
        "MIT, -, application/pdf, prototypes.resource.language-invalid",
        "MIT, french, application/pdf, prototypes.resource.language-invalid",
        "MIT, fr, -, prototypes.resource.media-type-invalid",
        "MIT, fr, pdf, prototypes.resource.media-type-invalid",
        "MIT, fr, text/html; charset=UTF-8, prototypes.resource.media-type-invalid",
      })
  void refusesAResourceOfWhichTooLittleIsSaid(
      Licence licence, String language, String mediaType, String code) {
    Prototype prototype = aPrototype().build();
    prototype.draftVersion(FIRST);

    refuses(
        code,
        () ->
            prototype
                .version(FIRST)
                .addLink(new ResourceDetails("Livret", licence, language, mediaType), URL, NOW));
  }

  private static ResourceDetails titled(String title) {
    return new ResourceDetails(title, Licence.MIT, "fr", "text/html");
  }

  @Test
  void keepsTheNameOfAFileWithoutFolders() {
    assertThat(file("C:\\Users\\amina\\livret \"final\".pdf").name()).isEqualTo("livret final.pdf");
    assertThat(file("/home/amina/livret.pdf").name()).isEqualTo("livret.pdf");
    refuses("prototypes.text.required", () -> file("/home/amina/"));
    refuses("prototypes.text.required", () -> file(null));
    refuses(
        "prototypes.file.empty",
        () -> StoredFile.keep("vide.pdf", "application/pdf", new byte[0], NOW));
  }

  @Test
  void keepsAFileWithItsDigest() {
    StoredFile file = file("livret.pdf");

    assertThat(file.size()).isEqualTo(3);
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "1", "1.0.0", "v1.0", "-1.0", "1,0", "99999.0"})
  void refusesANumberOfAnotherForm(String number) {
    refuses("prototypes.version.number-invalid", () -> VersionNumber.parse(number));
  }

  @Test
  void hasAKeyThatLeadsBackToIt() {
    assertThat(VersionKey.parse("mon-cv-v2-a-v1-10"))
        .contains(new VersionKey("mon-cv-v2-a", new VersionNumber(1, 10)));
    assertThat(VersionKey.parse("mon-cv-v01-0")).isEmpty();
    assertThat(VersionKey.parse("mon-cv")).isEmpty();
    assertThat(VersionKey.parse(null)).isEmpty();
  }

  private static StoredFile file(String name) {
    return StoredFile.keep(name, "application/pdf", new byte[] {'a', 'b', 'c'}, NOW);
  }

  private static void refuses(String code, ThrowingCallable act) {
    BusinessRuleViolation refusal = catchThrowableOfType(BusinessRuleViolation.class, act);
    assertThat(refusal).as("refused with " + code).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
  }
}
