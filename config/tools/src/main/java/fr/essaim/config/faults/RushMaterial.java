package fr.essaim.config.faults;

import fr.essaim.config.faults.RushClient.Answer;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.GeneratedPrototypes;
import fr.essaim.config.trial.WebForm;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rush needs: people with accounts of their own, a released version with a large file, and
 * drafts to which files can be added. When it is closed nothing of it is public any more, and its
 * drafts and reports are gone.
 */
final class RushMaterial implements AutoCloseable {

  /** As many people have a draft each, and so do not get into each other's way. */
  static final int DRAFTS = 24;

  private static final String SERIES = "affluence";
  private static final String VERSION = "1.0";
  private static final int LARGE = 25 << 20;
  private static final Pattern FILE =
      Pattern.compile("href=\"(/prototypes/[^\"/]+/versions/[^\"/]+/[0-9a-f-]{36})\"");

  /** Somebody who may sign in. */
  record Account(String email, String password) {}

  private final TriedInstance instance;
  private final RushFile large = RushFile.text(LARGE);
  private final List<Account> accounts = new ArrayList<>();
  private final List<RushClient> members = new ArrayList<>();
  private final String file;

  RushMaterial(TriedInstance instance) {
    this.instance = instance;
    GeneratedPrototypes.create(instance.application(), SERIES, 0, DRAFTS);
    String steward =
        instance
            .query(
                "select steward_key from prototypes.prototype where key = '%s'".formatted(key(0)))
            .iterator()
            .next();
    for (int number = 0; number <= DRAFTS; number++) {
      accounts.add(open("affluence-%d@example.org".formatted(number), steward));
    }
    RushClient manager = signedIn(0);
    for (int number = 0; number <= DRAFTS; number++) {
      String versions = dossier(number) + "/versions";
      press(manager, versions, "begin", "version", VERSION);
    }
    this.file = release(manager);
    signIn();
  }

  /** Has all members sign in, anew as after an application that ended. */
  void signIn() {
    members.clear();
    for (int number = 1; number <= DRAFTS; number++) {
      members.add(signedIn(number));
    }
  }

  private Account open(String email, String organisation) {
    JsonObject opened =
        instance
            .application()
            .post(
                "user",
                Json.createObjectBuilder()
                    .add("email", email)
                    .add("role", "MANAGER")
                    .add("organisation", organisation)
                    .build());
    return new Account(email, opened.getString("password"));
  }

  private RushClient signedIn(int number) {
    RushClient person = client(1);
    if (!SignIn.by(person, accounts.get(number))) {
      throw new Refusal("%s cannot sign in.".formatted(accounts.get(number).email()));
    }
    return person;
  }

  /** The first draft gets the file, and is released. */
  private String release(RushClient manager) {
    String version = version(0);
    press(manager, version, "save", "licence", "CC_BY_4_0");
    moved(large.addTo(manager, manager.get(version).text(), "Un grand fichier"), version);
    press(manager, version, "release", "releaseVersion", "2021");
    if (manager.get(dossier(0)).text().contains("id=\"publish\"")) {
      press(manager, dossier(0), "publish", "", "");
    }
    Matcher link = FILE.matcher(manager.get("/prototypes/" + key(0)).text());
    if (!link.find()) {
      throw new Refusal("The page of %s does not lead to its file.".formatted(key(0)));
    }
    return link.group(1);
  }

  private static void press(
      RushClient client, String path, String button, String field, String value) {
    WebForm typed = WebForm.sentBy(client.get(path).text(), button).with(field, value);
    moved(
        client.post(
            typed.action(),
            typed.contentType(),
            typed.body(button).getBytes(StandardCharsets.UTF_8)),
        path);
  }

  private static void moved(Answer answer, String path) {
    if (answer.status() != 302) {
      throw new Refusal("A form of %s was answered by %d.".formatted(path, answer.status()));
    }
  }

  private static String key(int number) {
    return GeneratedPrototypes.key(SERIES, number);
  }

  private static String dossier(int number) {
    return "/intranet/prototypes/" + key(number);
  }

  private static String version(int number) {
    return dossier(number) + "/versions/" + VERSION;
  }

  /** Somebody of this machine who is not in the rush. */
  RushClient client(int number) {
    try {
      return new RushClient(instance.state().port(), PlainRequest.ownAddress(3, number));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** An account that nobody of the rush has. */
  Account bystander() {
    return accounts.get(0);
  }

  /** A public file of {@value #LARGE} octets. */
  String file() {
    return file;
  }

  RushFile large() {
    return large;
  }

  /** Where a member can add a file. */
  String draft(int member) {
    return version(1 + member % DRAFTS);
  }

  /** Makes a client the same person as that member, at another address. */
  void signInAs(RushClient client, int member) {
    client.takeSession(members.get(member % DRAFTS));
  }

  @Override
  public void close() {
    RushClient manager = signedIn(0);
    for (int number = 0; number <= DRAFTS; number++) {
      if (number > 0) {
        press(manager, version(number), "discard", "", "");
      }
      if (manager.get(dossier(number)).text().contains("id=\"withdraw\"")) {
        press(manager, dossier(number), "withdraw", "", "");
      }
    }
    try (Connection connection = instance.connect();
        PreparedStatement reports =
            connection.prepareStatement(
                "delete from prototypes.mistake_report where text like ? || '%'")) {
      reports.setString(1, PublicForms.MESSAGE);
      reports.executeUpdate();
    } catch (SQLException e) {
      throw new Refusal("The reports of the rush are still there (%s).".formatted(e), e);
    }
  }
}
