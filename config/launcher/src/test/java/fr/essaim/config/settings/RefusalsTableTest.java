package fr.essaim.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.essaim.config.launcher.DataDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table "What a start refuses" of the manual says what is said. */
class RefusalsTableTest {

  private static final Path SHIPPED = Path.of("../essaim.properties");
  private static final Path MANUAL = Path.of("../../docs/administration.md");
  private static final String USUAL = "/etc/essaim";

  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> eachMisconfigurationIsToldAsTheManualHasIt() throws IOException {
    Map<String, String> said = said();
    String manual = Files.readString(MANUAL);
    return said.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> assertThat(manual).contains("| " + row.getValue() + " |")));
  }

  private Map<String, String> said() throws IOException {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("a number out of its bounds", environment("ESSAIM_PORT", "70000"));
    said.put("a number with its unit", environment("ESSAIM_MAIL_TIMEOUT", "20s"));
    said.put("neither true nor false", environment("ESSAIM_SECOND_FACTOR_REQUIRED", "yes"));
    said.put("no choice", environment("ESSAIM_START_WITH", "everything"));
    said.put("a base without its scheme", environment("ESSAIM_BASE_URI", "essaim.example.org"));
    said.put("a base with a slash", environment("ESSAIM_BASE_URI", "https://essaim.example.org/"));
    said.put("a base with a path", environment("ESSAIM_BASE_URI", "https://example.org/essaim"));
    said.put("an address to listen on", environment("ESSAIM_HOST", "192.0.2.7"));
    said.put("names for addresses", environment("ESSAIM_TRUSTED_PROXIES", "proxy.example.org"));
    said.put("a heap", environment("ESSAIM_ENDPOINT_HEAP", "much"));
    said.put("a heap that no machine has", environment("ESSAIM_APPLICATION_HEAP", "9000g"));
    said.put("an e-mail address", environment("ESSAIM_ADMINISTRATOR", "camille"));
    said.put("a peer without a name", environment("ESSAIM_PEERS", "https://essaim.example.org"));
    said.put("a value that was emptied", environment("ESSAIM_MAIL_PORT", ""));
    said.put("a mistyped variable", environment("ESSAIM_BASE_URL", "https://example.org"));
    said.put("a mail server alone", environment("ESSAIM_MAIL_HOST", "smtp.example.org"));
    said.put("a mistyped name", own("essaim.mail.hots=smtp.example.org", "rw-r--r--"));
    said.put("a name that is none", own("colour=blue", "rw-r--r--"));
    said.put("a secret for everybody", own("essaim.mail.password=hush", "rw-r--r--"));
    said.put("another encoding", inLatin1("essaim.network.name=F\u00e9d\u00e9ration"));
    said.put(
        "a key that is not there",
        own("essaim.backup.key-file=" + directory.resolve("backup.key"), "rw-r--r--"));
    Path secret = directory.resolve("mail");
    said.put("a secret that is not there", own("essaim.mail.password-file=" + secret, "rw-------"));
    Files.writeString(secret, "hush");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    said.put(
        "a secret's file for everybody", own("essaim.mail.password-file=" + secret, "rw-------"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    said.put(
        "a secret twice",
        own("essaim.mail.password=hush\nessaim.mail.password-file=" + secret, "rw-------"));
    Path nowhere = directory.resolve("nowhere.properties");
    said.put("a settings file that is not there", refusal(nowhere, Map.of(), new Properties()));
    Properties system = new Properties();
    system.setProperty("essaim.prot", "8081");
    said.put("a mistyped property", refusal(own(), Map.of(), system));
    Path data = directory.resolve("data");
    try (DataDirectory taken = DataDirectory.take(data)) {
      said.put("a data directory in use", refused(() -> DataDirectory.take(taken.path())));
    }
    Files.createFile(DataDirectory.restoring(data));
    said.put("half a restore", refused(() -> DataDirectory.refuseHalfRestored(data)));
    return said;
  }

  private String environment(String name, String value) throws IOException {
    return refusal(own(), Map.of(name, value), new Properties());
  }

  private String own(String content, String mode) throws IOException {
    Path own = Files.writeString(own(), content);
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString(mode));
    return refusal(own, Map.of(), new Properties());
  }

  private String inLatin1(String content) throws IOException {
    Path own = Files.writeString(own(), content, StandardCharsets.ISO_8859_1);
    return refusal(own, Map.of(), new Properties());
  }

  private Path own() throws IOException {
    return Files.writeString(directory.resolve("essaim.properties"), "");
  }

  private String refusal(Path own, Map<String, String> environment, Properties system) {
    return refused(() -> Settings.read(SHIPPED, own, environment, system, Map.of()));
  }

  private String refused(ThrowingCallable start) {
    Throwable refused = catchThrowable(start);
    assertThat(refused).isInstanceOf(Refusal.class);
    return refused.getMessage().replace(directory.toString(), USUAL);
  }
}
