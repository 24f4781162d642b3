package fr.essaim.core.identity;

import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Centres, people and their e-mails, for tests of accounts. */
final class People {

  static final String PASSWORD = "quatre mots sans rapport";

  private static final Pattern TOKEN = Pattern.compile("/([A-Za-z0-9_-]{43})\\?lang=");

  private final Map<String, String> settings =
      new HashMap<>(Map.of("essaim.base-uri", "https://essaim.test"));

  private final Database database = Database.emptied();
  private final Session system = configured(database.session());

  People() {
    for (String key : List.of("moulin", "riviere")) {
      system.transaction(
          () ->
              system
                  .get(OrganisationDirectory.class)
                  .create(
                      new CreateOrganisation(
                          key,
                          OrganisationDetails.of(
                              "Centre " + key, OrganisationKind.SOCIAL_CENTRE))));
    }
  }

  Session system() {
    return system;
  }

  Session visitor() {
    return configured(database.sessionOf(null));
  }

  /** The services of somebody, signed in by no browser. */
  Session as(UUID account) {
    return configured(database.sessionOf(account.toString()));
  }

  /** The services of somebody whom a browser signed in. */
  Session in(SignedIn signedIn) {
    return configured(database.sessionOf(signedIn.callerName()));
  }

  /** Somebody with an open account and a password that only tests know. */
  UUID person(String name, Role role, String organisationKey) {
    UUID id = invited(name, role, organisationKey);
    String token = token(name);
    try (Session visitor = visitor()) {
      visitor.transaction(() -> visitor.get(Invitations.class).accept(token, name, PASSWORD));
    }
    return id;
  }

  UUID invited(String name, Role role, String organisationKey) {
    return system.inTransaction(
        () ->
            system
                .get(Invitations.class)
                .invite(new InviteSomebody(email(name), name, "fr", role, organisationKey)));
  }

  /** Gives a setting another value than none. */
  void set(String name, String value) {
    settings.put(name, value);
  }

  private Optional<?> valueOf(String name, Object type) {
    Optional<String> value = Optional.ofNullable(settings.get(name));
    return type == Boolean.class ? value.map(Boolean::valueOf) : value;
  }

  /** Lets e-mails lead to the base that tests have. */
  private Session configured(Session session) {
    Config config =
        (Config)
            Proxy.newProxyInstance(
                People.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> valueOf((String) arguments[0], arguments[1]));
    return session.with(Config.class, config);
  }

  static String email(String name) {
    return name + "@example.org";
  }

  /** The token in the last e-mail that somebody was sent. */
  String token(String name) {
    Matcher found = TOKEN.matcher(emails(email(name)).get(0));
    if (!found.find()) {
      throw new AssertionError("no link in " + emails(email(name)));
    }
    return found.group(1);
  }

  /** What the e-mails to an address say, the last first. */
  List<String> emails(String email) {
    List<?> emails =
        system
            .entityManager()
            .createNativeQuery(
                "select subject || E'\\n' || text_body from mail.message where recipient = ?1"
                    + " order by cast(cast(xmin as text) as bigint) desc, ctid desc")
            .setParameter(1, email)
            .getResultList();
    return emails.stream().map(String::valueOf).toList();
  }

  List<String> audited(String act) {
    List<?> lines =
        system
            .entityManager()
            .createNativeQuery(
                "select account_id || ' ' || coalesce(subject, '') from identity.audit_line"
                    + " where act = ?1 order by id")
            .setParameter(1, act)
            .getResultList();
    return lines.stream().map(String::valueOf).toList();
  }
}
