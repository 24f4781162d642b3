package fr.essaim.web.administration;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.OpenedAccount;
import fr.essaim.core.identity.Role;
import fr.essaim.core.imports.FirstData;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.ImportReport;
import fr.essaim.core.imports.ImportRequest;
import fr.essaim.core.imports.ImportService;
import fr.essaim.core.imports.ReportJson;
import fr.essaim.core.protection.Erasure;
import fr.essaim.core.protection.ErasureService;
import fr.essaim.core.publication.PublicationWorks;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The commands of the administration interface: each takes a JSON object and answers by one. */
@RequestScoped
class AdministrationCommands {

  @Inject private AccountService accounts;
  @Inject private ImportService imports;
  @Inject private FirstData firstData;
  @Inject private ErasureService erasures;
  @Inject private Text text;

  /** Provided by the publisher, which this module knows only when it runs. */
  @Inject private Instance<PublicationWorks> publication;

  /**
   * @return the answer, empty when there is no such command
   * @throws BusinessRuleViolation when the command is refused
   */
  Optional<JsonObject> run(String name, JsonObject question) {
    return Optional.ofNullable(
        switch (name) {
          case "user" -> user(question);
          case "import" -> importFiles(question);
          case "first-data" -> firstData(question);
          case "erasures" -> erasures(question);
          case "rebuild" -> rebuild();
          case "verify" -> verify();
          default -> null;
        });
  }

  /** Opens an account or, with {@code "reset": true}, gives it a new password. */
  private JsonObject user(JsonObject question) {
    String email = question.getString("email", "");
    OpenedAccount opened =
        question.getBoolean("reset", false)
            ? accounts.reset(email)
            : accounts.open(
                email,
                question.getString("displayName", email),
                new Grant(
                    role(question.getString("role", "")),
                    question.getString("organisation", ""),
                    question.getString("operation", "")));
    return account(opened).build();
  }

  private JsonObject importFiles(JsonObject question) {
    ImportReport report =
        imports.run(
            new ImportRequest(
                files(question),
                question.getString("source", "programme"),
                question.getBoolean("dryRun", false),
                question.getBoolean("publish", false)));
    return withReasons(ReportJson.of(report)).asJsonObject();
  }

  private JsonObject firstData(JsonObject question) {
    FirstData.Choice choice =
        FirstData.Choice.valueOf(question.getString("set").toUpperCase(Locale.ROOT));
    FirstData.Loaded loaded =
        firstData.load(choice, files(question), question.getString("administrator", ""));
    JsonArrayBuilder opened = Json.createArrayBuilder();
    loaded.accounts().forEach(each -> opened.add(account(each)));
    JsonObjectBuilder answer =
        Json.createObjectBuilder().add("loaded", loaded.loaded()).add("accounts", opened);
    if (loaded.report() != null) {
      answer.add("report", withReasons(ReportJson.of(loaded.report())));
    }
    return answer.build();
  }

  /** Erases again everyone whom a restore brought back, by the lines of the ledger of erasures. */
  private JsonObject erasures(JsonObject question) {
    List<Erasure> ledger =
        question.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
            .map(AdministrationCommands::erasure)
            .toList();
    return Json.createObjectBuilder()
        .add("lines", ledger.size())
        .add("erased", erasures.replay(ledger))
        .build();
  }

  private static Erasure erasure(JsonObject line) {
    String subject = line.getString("subject", "");
    try {
      return new Erasure(
          UUID.fromString(subject.replaceFirst("^account/", "")),
          Instant.parse(line.getString("at", "")),
          Erasure.Cause.RESTORED,
          "");
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new BusinessRuleViolation("protection.ledger.malformed", subject);
    }
  }

  private JsonObject rebuild() {
    PublicationWorks.Rebuilt rebuilt = publication.get().rebuild();
    return Json.createObjectBuilder()
        .add("documents", rebuilt.documents())
        .add("changed", Json.createArrayBuilder(rebuilt.changed()))
        .add("gone", Json.createArrayBuilder(rebuilt.gone()))
        .build();
  }

  private JsonObject verify() {
    PublicationWorks.Verified verified = publication.get().verify();
    return Json.createObjectBuilder()
        .add("position", verified.position())
        .add("documents", verified.documents())
        .add("differences", Json.createArrayBuilder(verified.differences()))
        .build();
  }

  private static JsonObjectBuilder account(OpenedAccount opened) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("email", opened.email());
    if (opened.role() != null) {
      json.add("role", opened.role().name()).add("organisation", opened.organisationKey());
    }
    if (opened.password() != null) {
      json.add("password", opened.password());
    }
    return json;
  }

  private static Role role(String name) {
    try {
      return Role.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new BusinessRuleViolation(
          "identity.role.unknown", name, Arrays.stream(Role.values()).map(Role::name).toList());
    }
  }

  private static List<ImportFile> files(JsonObject question) {
    return question.getJsonArray("files").getValuesAs(JsonObject.class).stream()
        .map(
            file ->
                new ImportFile(
                    file.getString("name"), Base64.getDecoder().decode(file.getString("content"))))
        .toList();
  }

  /** The same, where each object with a code also has the sentence for it. */
  private JsonValue withReasons(JsonValue value) {
    return switch (value.getValueType()) {
      case ARRAY -> {
        JsonArrayBuilder array = Json.createArrayBuilder();
        value.asJsonArray().forEach(each -> array.add(withReasons(each)));
        yield array.build();
      }
      case OBJECT -> {
        JsonObjectBuilder object = Json.createObjectBuilder();
        value.asJsonObject().forEach((name, each) -> object.add(name, withReasons(each)));
        if (value.asJsonObject().containsKey("code")) {
          object.add("reason", reason(value.asJsonObject()));
        }
        yield object.build();
      }
      default -> value;
    };
  }

  private String reason(JsonObject problem) {
    Object[] arguments =
        problem.getJsonArray("arguments").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toArray();
    return text.of("error." + problem.getString("code"), arguments);
  }
}
