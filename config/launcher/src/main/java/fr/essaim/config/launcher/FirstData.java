package fr.essaim.config.launcher;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.administration.SentFiles;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an empty database is given at the first start. */
public enum FirstData {
  /** The programme, and a fictional network beside it, so that every screen shows something. */
  DEMO("programme", "demo"),
  /** The facts of the programme and nothing else. */
  PROGRAMME("programme"),
  /** The first administrator alone. */
  NOTHING;

  private final List<String> folders;

  FirstData(String... folders) {
    this.folders = List.of(folders);
  }

  static FirstData of(Settings settings) {
    return valueOf(settings.text(Setting.START_WITH).toUpperCase(Locale.ROOT));
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Loads it; a database that holds something already is left as it is.
   *
   * @param administrator the address of the first administrator, if somebody said it
   * @return whether it was loaded, so that there is something to publish
   */
  boolean load(
      AdministrationClient application,
      Home home,
      DataDirectory data,
      Optional<String> administrator,
      Terminal terminal) {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      files.addAll(SentFiles.in(home.firstData(folder)));
    }
    JsonObject answer =
        application.post(
            "first-data",
            Json.createObjectBuilder()
                .add("set", key())
                .add("administrator", administrator.orElse(""))
                .add("files", SentFiles.of(files))
                .build());
    if (!answer.getBoolean("loaded", true)) {
      return false;
    }
    terminal.step("first data loaded: " + key());
    List<JsonObject> accounts =
        answer.containsKey("accounts")
            ? answer.getJsonArray("accounts").getValuesAs(JsonObject.class)
            : List.of();
    if (this == DEMO) {
      write(accounts, data.demoAccounts());
      terminal.say("  Accounts to try it with: " + data.demoAccounts());
    } else {
      accounts.forEach(account -> handOver(account, data, administrator.isPresent(), terminal));
    }
    return true;
  }

  /** What is no terminal is a journal, which others read, and which is kept. */
  private static void handOver(
      JsonObject account, DataDirectory data, boolean isNamed, Terminal terminal) {
    String email = account.getString("email");
    String password = account.getString("password");
    if (!isNamed && Terminal.isSeenBySomebody()) {
      terminal.say("  First administrator: %s, one-time password: %s".formatted(email, password));
      return;
    }
    write(data.administrator(), "email=%s%none-time-password=%s%n".formatted(email, password));
    terminal.say(
        "  First administrator: %s, one-time password in %s"
            .formatted(email, data.administrator()));
  }

  private static void write(List<JsonObject> accounts, Path file) {
    StringBuilder csv = new StringBuilder("role,organisation,email,password\n");
    for (JsonObject account : accounts) {
      csv.append(
          String.join(
              ",",
              quoted(account.getString("role", "")),
              quoted(account.getString("organisation", "")),
              quoted(account.getString("email")),
              quoted(account.getString("password"))));
      csv.append('\n');
    }
    write(file, csv.toString());
  }

  private static void write(Path file, String content) {
    try {
      Files.deleteIfExists(file);
      PrivateFiles.write(file, content);
    } catch (IOException e) {
      throw new Refusal("%s cannot be written: is the disk full?".formatted(file), e);
    }
  }

  private static String quoted(String value) {
    return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
