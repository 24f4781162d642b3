package fr.essaim.core.prototypes;

import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Prototypes for tests, told as stories: {@code
 * aPrototype().fitToPublish().released("1.0").told()}. Everything takes place on {@link #TODAY}.
 */
public final class Prototypes {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  public static final PartialDate YEAR_2017 = new PartialDate("2017");

  private final Prototype prototype;

  private Prototypes(Prototype prototype) {
    this.prototype = prototype;
  }

  /** A draft initiated in 2017, of which only the title is known. */
  public static Prototypes aPrototype() {
    return aPrototype(PrototypeDetails.titled("Mon CV numérique"));
  }

  public static Prototypes aPrototype(PrototypeDetails details) {
    return new Prototypes(
        Prototype.start("mon-cv-numerique", "belencontre", details, YEAR_2017, null, TODAY));
  }

  /** Details with all that publishing needs. */
  public static PrototypeDetails details(String title) {
    return new PrototypeDetails(
        title,
        "Un atelier pour écrire son CV avec un téléphone.",
        PrototypeKind.FACILITATION_METHOD,
        Set.of(),
        List.of(),
        Set.of(Audience.RESIDENTS),
        Set.of("insertion"),
        "",
        "");
  }

  public static ResourceDetails resource(Licence licence) {
    return new ResourceDetails("Livret", licence, "fr", "application/pdf");
  }

  public static WorkshopDetails workshop(String date) {
    return new WorkshopDetails(
        LocalDate.parse(date), null, null, "Tourcoing", 8, 2, 1, 0, "On essaie.");
  }

  /** Nobody keeps installations. */
  public static ProofElsewhere noProof() {
    return (key, origins) -> OptionalInt.empty();
  }

  /** So many centres elsewhere use it. */
  public static ProofElsewhere proof(int centres) {
    return (key, origins) -> OptionalInt.of(centres);
  }

  public Prototypes fitToPublish() {
    prototype.edit(details("Mon CV numérique"));
    return this;
  }

  public Prototypes madeIn(String... organisationKeys) {
    PrototypeDetails now = prototype.details();
    prototype.edit(
        new PrototypeDetails(
            now.title(),
            now.summary(),
            now.kind(),
            Set.of(organisationKeys),
            now.creators(),
            now.audiences(),
            now.themeKeys(),
            now.publicContact(),
            now.personalContact()));
    return this;
  }

  public Prototypes published() {
    prototype.publish(NOW);
    return this;
  }

  /** With a released version under an open licence. */
  public Prototypes released(String number) {
    return released(number, Licence.CC_BY_SA_4_0);
  }

  public Prototypes released(String number, Licence licence) {
    VersionNumber version = VersionNumber.parse(number);
    prototype.draftVersion(version);
    prototype.version(version).describe(licence, "Ce qui change.");
    prototype.version(version).addLink(resource(licence), "https://example.org/livret.pdf", NOW);
    prototype.version(version).release(YEAR_2017, TODAY);
    return this;
  }

  /** With every section of its sheet written. */
  public Prototypes told() {
    for (SheetSection section : SheetSection.values()) {
      prototype.write(section, "Ce qu'il faut savoir.");
    }
    return this;
  }

  public Prototypes tested() {
    return in(PrototypeState.IN_WORKSHOP).in(PrototypeState.TESTED);
  }

  public Prototypes applied() {
    return tested().released("1.0").in(PrototypeState.APPLIED);
  }

  public Prototypes archived() {
    prototype.archive(new PartialDate("2020"), TODAY);
    return this;
  }

  /** The prototype, with nothing noted as changed. */
  public Prototype build() {
    prototype.takeChanges();
    return prototype;
  }

  private Prototypes in(PrototypeState state) {
    prototype.advance(state, YEAR_2017, TODAY, noProof());
    return this;
  }
}
