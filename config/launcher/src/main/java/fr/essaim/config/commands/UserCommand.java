package fr.essaim.config.commands;

import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens an account, or gives one a new password. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Opens an account, or with --reset gives it a new one-time password.")
final class UserCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Served served;

  @Parameters(paramLabel = "EMAIL", description = "address that the person signs in with")
  private String email;

  @Option(names = "--name", paramLabel = "NAME", description = "name that others see")
  private String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "what the person may do, such as MANAGER or ADMINISTRATOR")
  private String role;

  @Option(
      names = "--organisation",
      paramLabel = "KEY",
      description = "where the person may do it: the key of an organisation, as in its address")
  private String organisation;

  @Option(
      names = "--operation",
      paramLabel = "KEY",
      description = "for a role in an operation, which one: its key, as in its address")
  private String operation;

  @Option(
      names = "--first",
      description =
          "open the first administrator's account, in a federation to be named; of an empty instance alone")
  private boolean first;

  @Option(names = "--reset", description = "only give the account a new one-time password")
  private boolean reset;

  @Override
  public Integer call() {
    JsonObject question = first ? firstData() : question();
    JsonObject answer =
        served.with(
            spec.commandLine().getErr(),
            client ->
                first
                    ? firstOf(client.post("first-data", question))
                    : client.post("user", question));
    PrintWriter out = spec.commandLine().getOut();
    String password = answer.getString("password", "");
    out.println(
        password.isEmpty()
            ? "%s has the role too; the password stays.".formatted(email)
            : "%s, one-time password: %s".formatted(email, password));
    out.flush();
    return 0;
  }

  private JsonObject firstData() {
    return Json.createObjectBuilder()
        .add("set", "nothing")
        .add("files", JsonValue.EMPTY_JSON_ARRAY)
        .add("administrator", email)
        .build();
  }

  private static JsonObject firstOf(JsonObject answer) {
    if (!answer.getBoolean("loaded")) {
      throw new Refusal(
          "This Essaim is not empty: open the account with --role and --organisation, or give one a new password with --reset.");
    }
    return answer.getJsonArray("accounts").getJsonObject(0);
  }

  private JsonObject question() {
    JsonObjectBuilder question = Json.createObjectBuilder().add("email", email);
    if (reset) {
      return question.add("reset", true).build();
    }
    if (role == null || organisation == null) {
      throw new Refusal(
          "A new account needs --role and --organisation, the very first one --first; an existing one that lost its password needs --reset.");
    }
    if (name != null) {
      question.add("displayName", name);
    }
    if (operation != null) {
      question.add("operation", operation);
    }
    return question
        .add("role", role.toUpperCase(Locale.ROOT))
        .add("organisation", organisation)
        .build();
  }
}
