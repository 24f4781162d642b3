package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class RunCommandTest {

  @Command(name = "failing")
  private record Failing(IOException failure) implements Callable<Integer> {

    @Override
    public Integer call() {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void tellsInASentenceWhichFileCannotBeReadOrWritten() {
    assertThat(said(new AccessDeniedException("/srv/essaim/children")))
        .startsWith("/srv/essaim/children cannot be read or written (permission denied): ")
        .hasLineCount(1);
    assertThat(said(new FileSystemException("/srv/essaim/schema", null, "Read-only file system")))
        .startsWith("/srv/essaim/schema cannot be read or written (Read-only file system): ");
  }

  @Test
  void asksForRoomOnAFullDisk() {
    assertThat(said(new FileSystemException("/srv/a", null, "No space left on device")))
        .startsWith("The disk is full, /srv/a could not be written");
  }

  private static String said(IOException failure) {
    StringWriter err = new StringWriter();
    int status =
        RunCommand.commandLine(new Failing(failure)).setErr(new PrintWriter(err)).execute();
    assertThat(status).isEqualTo(1);
    return err.toString().strip();
  }
}
