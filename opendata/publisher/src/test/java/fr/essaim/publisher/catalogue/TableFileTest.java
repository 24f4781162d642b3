package fr.essaim.publisher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

  @TempDir private Path folder;

  @Test
  void countsRowsKeepsTheFirstAndAnExampleOfEachColumn() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "uri,title,empty\r\na,,\r\nb,\"x, \"\"y\"\"|z\",\r\n");

    TableFile table = TableFile.read(file);

    assertThat(table.columns()).containsExactly("uri", "title", "empty");
    assertThat(table.total()).isEqualTo(2);
    assertThat(table.first().get(1)).containsExactly("b", "x, \"y\"|z", "");
    assertThat(table.examples()).containsEntry("title", "x, \"y\"").doesNotContainKey("empty");
  }
}
