package fr.essaim.publisher.http;

import fr.essaim.core.shared.ByteRange;
import fr.essaim.publisher.catalogue.DumpFormat;
import fr.essaim.publisher.catalogue.Generation;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.StandardOpenOption;

/** {@code /dump/FILE}: a whole dataset as of the last generation, whole or in parts. */
@Path("dump/{file}")
@RequestScoped
public class DumpResource {

  @Inject private GenerationAnswer answers;
  @Context private HttpHeaders headers;

  @GET
  public Response dump(@PathParam("file") String file) {
    DumpFormat format = DumpFormat.of(file).orElseThrow(NotFoundException::new);
    Generation generation = answers.current();
    FileFacts facts = generation.facts(file).orElseThrow(NotFoundException::new);
    FileAnswer answer =
        new FileAnswer(
            file,
            format.contentType(),
            facts,
            (part, target) -> copy(generation.path(file), part, target));
    return answers.labelled(answer.to(headers, "no-cache"), generation).build();
  }

  private static void copy(java.nio.file.Path file, ByteRange part, OutputStream out)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        WritableByteChannel target = Channels.newChannel(out)) {
      long at = part.first();
      while (at <= part.last()) {
        long sent = channel.transferTo(at, part.last() - at + 1, target);
        if (sent <= 0) {
          throw new IOException("The dump ended before its size");
        }
        at += sent;
      }
    }
  }
}
