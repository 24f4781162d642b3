package fr.essaim.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.imports.ImportField;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTemplateTest {

  @ParameterizedTest
  @EnumSource
  void hasAColumnForEachFieldAndOneRowThatSaysThatItIsAnExample(ImportTemplate template) {
    Table table = template.table(Texts.in(Locale.FRENCH));
    List<List<Object>> rows = new ArrayList<>();
    table.rows().accept(rows::add);

    List<ImportField> fields = ImportField.of(template.getKind());
    assertThat(table.columns()).hasSameSizeAs(fields).doesNotHaveDuplicates();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).hasSameSizeAs(fields);
    assertThat(rows.get(0).toString()).contains("(exemple)");
    for (int i = 0; i < fields.size(); i++) {
      assertThat(fields.get(i).isRequired() && rows.get(0).get(i).equals("")).isFalse();
    }
    assertThat(ImportTemplate.named(template.getFile())).contains(template);
  }

  @Test
  void saysEachWordInTheLanguageOfItsReader() {
    assertThat(row(Locale.FRENCH)).contains("Centre social", "Partenaire");
    assertThat(row(Locale.ENGLISH)).contains("Social centre", "Partner");
  }

  private static List<Object> row(Locale language) {
    List<List<Object>> rows = new ArrayList<>();
    ImportTemplate.ORGANISATIONS.table(Texts.in(language)).rows().accept(rows::add);
    return rows.get(0);
  }
}
