package fr.essaim.config.trial.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Centres, and around them federations, associations that run them, and partners. */
final class Organisations {

  private static final List<String> CENTRE_KINDS =
      List.of("social-centre", "social-centre", "social-centre", "living-space", "mjc");
  private static final List<String> PARTNER_KINDS =
      List.of("commune", "ccas", "caf", "third-place", "partner", "department", "funder");

  private final Thing.Sink sink;
  private final Words words;
  private final Random random;
  private final Territories territories;
  private final List<String> federations = new ArrayList<>();
  private final List<String> associations = new ArrayList<>();
  private final List<String> centres = new ArrayList<>();
  private int written;

  Organisations(Thing.Sink sink, Words words, Random random, Territories territories) {
    this.sink = sink;
    this.words = words;
    this.random = random;
    this.territories = territories;
  }

  /** A network of so many centres. */
  Organisations write(int count) {
    for (int number = 1; number <= count / 40 + 1; number++) {
      federations.add(organisation("federation", "federation", "Fédération des centres"));
    }
    for (int number = 1; number <= count / 8 + 1; number++) {
      associations.add(organisation("association", "association", "Association"));
    }
    for (int number = 1; number <= count; number++) {
      centres.add(organisation("centre", words.oneOf(CENTRE_KINDS), "Centre"));
    }
    for (int number = 1; number <= count / 3; number++) {
      organisation("partenaire", words.oneOf(PARTNER_KINDS), "Partenaire");
    }
    return this;
  }

  private String organisation(String series, String kind, String title) {
    written++;
    String key = "%s-%05d".formatted(series, written);
    String commune = words.oneOf(territories.communes());
    String name =
        "%s des %s de %s".formatted(title, words.oneOf(Words.TREES), territories.nameOf(commune));
    Thing organisation =
        sink.document("organisation", key)
            .type("org:Organization", "foaf:Agent")
            .plain("foaf:name", name)
            .french("skos:prefLabel", name)
            .french("dct:title", name)
            .plain("dct:identifier", key)
            .code("org:classification", "organisation-" + kind);
    if (random.nextInt(10) < 7) {
      organisation.french("dct:description", words.text(2));
    }
    if (random.nextInt(10) < 6) {
      organisation.link("foaf:homepage", "https://" + key + ".example.org/");
    }
    if (series.equals("centre")) {
      membership(organisation);
    }
    site(organisation, commune);
    contact(organisation, key);
    return key;
  }

  private void membership(Thing centre) {
    centre.thing("org:memberOf", "organisation", words.usuallyEarly(federations));
    if (random.nextInt(10) < 6) {
      centre.thing("org:subOrganizationOf", "organisation", words.oneOf(associations));
    }
    if (random.nextInt(10) < 4) {
      centre.thing("dct:spatial", "territory", words.oneOf(territories.areas()));
    }
    if (random.nextBoolean()) {
      centre.typed("org:identifier", siret(), ":SIRET");
    }
  }

  /** Fourteen digits that pass Luhn's check and begin as no real number does. */
  private String siret() {
    String digits = "0000%09d".formatted(random.nextInt(1_000_000_000));
    int sum = 0;
    for (int index = 0; index < digits.length(); index++) {
      int digit = digits.charAt(index) - '0';
      int doubled = index % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return digits + (10 - sum % 10) % 10;
  }

  private void site(Thing organisation, String commune) {
    Thing site = organisation.part("org:hasSite", "site").type("org:Site");
    site.thing("dct:spatial", "territory", commune);
    site.part("locn:address", "address")
        .type("locn:Address")
        .french(
            "locn:thoroughfare",
            "%d rue des %s".formatted(1 + random.nextInt(120), words.oneOf(Words.TREES)))
        .plain("locn:postCode", "%05d".formatted(1000 + random.nextInt(94_000)))
        .french("locn:postName", territories.nameOf(commune));
  }

  private void contact(Thing organisation, String key) {
    organisation
        .part("schema:contactPoint", "contact")
        .type("schema:ContactPoint")
        .plain("schema:email", "accueil@" + key + ".example.org")
        .plain(
            "schema:telephone",
            "01 99 00 %02d %02d".formatted(random.nextInt(100), random.nextInt(100)));
  }

  List<String> centres() {
    return centres;
  }
}
