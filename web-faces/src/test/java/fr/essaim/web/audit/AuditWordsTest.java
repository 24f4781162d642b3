package fr.essaim.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.web.shell.ContextFeatures;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void sayEveryActThatLeavesALine(String language) {
    assertThat(acts())
        .isNotEmpty()
        .allSatisfy(
            act -> assertThat(saying(act, Locale.forLanguageTag(language))).as(act).hasSize(1));
  }

  @Test
  void theNamesOfMethodsInOlderLinesBecameCodesThatHaveWords() throws IOException {
    String migration;
    try (InputStream file =
        getClass().getResourceAsStream("/db/migration/V150__audit_act_codes.sql")) {
      migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(Pattern.compile("\\('(\\w+\\.\\w+)', '([a-z.-]+)'\\)").matcher(migration).results())
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(saying(row.group(2), Locale.FRENCH)).as(row.group()).hasSize(1));
  }

  /** The contexts that have words for an act. */
  private static List<String> saying(String act, Locale language) {
    return ContextFeatures.ON.names().stream()
        .filter(
            name ->
                ResourceBundle.getBundle("fr.essaim.web." + name + ".messages", language)
                    .containsKey(name + ".act." + act))
        .toList();
  }

  /** Every method of a service that asks for a permission whose use is audited. */
  private static Stream<String> acts() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.essaim.core")
            .stream()
            .filter(service -> service.isAnnotatedWith(Stateless.class))
            .map(JavaClass::reflect)
            .flatMap(service -> Stream.of(service.getDeclaredMethods()))
            .map(method -> method.getAnnotation(Requires.class))
            .filter(AuditWordsTest::isAudited)
            .map(Requires::act);
  }

  private static boolean isAudited(Requires requires) {
    return requires != null && Arrays.stream(requires.value()).anyMatch(Permission::isAudited);
  }
}
