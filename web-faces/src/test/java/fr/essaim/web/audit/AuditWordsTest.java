package fr.essaim.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    ResourceBundle words =
        ResourceBundle.getBundle("fr.essaim.web.audit.messages", Locale.forLanguageTag(language));

    assertThat(acts())
        .isNotEmpty()
        .allSatisfy(act -> assertThat(words.containsKey("audit.act." + act)).as(act).isTrue());
  }

  @Test
  void theNamesOfMethodsInOlderLinesBecameCodesThatHaveWords() throws IOException {
    ResourceBundle words = ResourceBundle.getBundle("fr.essaim.web.audit.messages", Locale.FRENCH);
    String migration;
    try (InputStream file =
        getClass().getResourceAsStream("/db/migration/V150__audit_act_codes.sql")) {
      migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(Pattern.compile("\\('(\\w+\\.\\w+)', '([a-z.-]+)'\\)").matcher(migration).results())
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(words.containsKey("audit.act." + row.group(2)))
                    .as(row.group())
                    .isTrue());
  }

  /** Every method of a service that asks for a permission whose use is audited. */
  private static Stream<String> acts() {
    return new ClassFileImporter()
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
