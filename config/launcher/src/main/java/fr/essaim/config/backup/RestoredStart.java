package fr.essaim.config.backup;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Instance;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/**
 * The first start of a restored instance, which nobody sees but the restore: the application brings
 * the schema up to its version, erases again anyone who was erased since the backup, and writes the
 * documents anew if their URIs change.
 */
final class RestoredStart {

  private final Home home;
  private final Settings settings;
  private final Terminal terminal;

  RestoredStart(Home home, Settings settings, Terminal terminal) {
    this.home = home;
    this.settings = settings;
    this.terminal = terminal;
  }

  /**
   * @param formerBase what the URIs start with in the backup; empty when it has none
   * @param askedBase what they shall start with; null for what the settings say, else as before
   */
  void run(String formerBase, List<String> erasures, String askedBase) throws InterruptedException {
    String base =
        askedBase != null ? askedBase : settings.optional(Setting.BASE_URI).orElse(formerBase);
    Settings here =
        settings.with(Setting.BASE_URI, base).with(Setting.BACKUP_BEFORE_MIGRATION, "false");
    Instance instance = new Instance(home, here, terminal, Instance.Mode.MAINTENANCE);
    Thread hook = new Thread(instance::close, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      terminal.begin("bringing the schema up to this version");
      instance.start();
      AdministrationClient application = instance.administration();
      replay(application, erasures);
      if (!formerBase.isEmpty() && !formerBase.equals(base)) {
        rebuild(application, base);
      }
      verify(application);
    } finally {
      instance.close();
    }
    if (!base.isEmpty()) {
      terminal.say("Start it with essaim.base-uri=%s, which its URIs start with.".formatted(base));
    }
  }

  private void replay(AdministrationClient application, List<String> erasures) {
    if (erasures.isEmpty()) {
      terminal.step("nobody was erased, so there is nobody to erase again");
      return;
    }
    JsonArrayBuilder lines = Json.createArrayBuilder();
    erasures.forEach(line -> lines.add(ErasureLedger.parse(line)));
    JsonObject replayed =
        application.post("erasures", Json.createObjectBuilder().add("lines", lines).build());
    terminal.step(
        "erasures replayed: %d; persons who were back and are erased again: %d"
            .formatted(erasures.size(), replayed.getInt("erased", 0)));
  }

  private void rebuild(AdministrationClient application, String base) {
    JsonObject rebuilt = application.post("rebuild", JsonObject.EMPTY_JSON_OBJECT);
    terminal.step("%d documents are public under %s".formatted(rebuilt.getInt("documents"), base));
  }

  private void verify(AdministrationClient application) {
    JsonObject verified = application.post("verify", JsonObject.EMPTY_JSON_OBJECT);
    List<String> differences =
        verified.getJsonArray("differences").getValuesAs(JsonString::getString);
    differences.forEach(difference -> terminal.say("  differs: " + difference));
    terminal.step(
        "%d documents at position %d: %s"
            .formatted(
                verified.getInt("documents"),
                verified.getJsonNumber("position").longValue(),
                differences.isEmpty()
                    ? "dumps, documents, feeds and endpoint say the same"
                    : "essaim rebuild mends what differs"));
  }
}
