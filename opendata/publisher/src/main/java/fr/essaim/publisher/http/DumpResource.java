package fr.essaim.publisher.http;

import fr.essaim.publisher.catalogue.DumpFormat;
import fr.essaim.publisher.catalogue.Generation;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** {@code /dump/FILE}: a whole dataset as of the last generation, whole or in parts. */
@Path("dump/{file}")
@RequestScoped
public class DumpResource {

  @Inject private GenerationAnswer answers;

  @GET
  public Response dump(
      @PathParam("file") String file,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange) {
    DumpFormat format = DumpFormat.of(file).orElseThrow(NotFoundException::new);
    Generation generation = answers.current();
    FileFacts facts = generation.facts(file).orElseThrow(NotFoundException::new);
    String tag = Conditional.tag(facts.sha256());
    Response.ResponseBuilder answer;
    if (Conditional.has(ifNoneMatch, tag)) {
      answer = Response.notModified();
    } else if (ByteRange.isUnderstood(range) && (ifRange == null || ifRange.equals(tag))) {
      answer = part(generation, file, facts, ByteRange.of(range, facts.size()));
    } else {
      answer = bytes(Response.ok(), generation, file, new ByteRange(0, facts.size() - 1));
    }
    return answers
        .labelled(answer, generation)
        .type(format.contentType())
        .header("Accept-Ranges", "bytes")
        .header("Cache-Control", "no-cache")
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .header("Repr-Digest", "sha-256=:" + base64(facts.sha256()) + ":")
        .header(HttpHeaders.ETAG, tag)
        .build();
  }

  private static Response.ResponseBuilder part(
      Generation generation, String file, FileFacts facts, Optional<ByteRange> range) {
    if (range.isEmpty()) {
      return Response.status(416).header("Content-Range", "bytes */" + facts.size());
    }
    ByteRange part = range.get();
    String place = "bytes " + part.first() + "-" + part.last() + "/" + facts.size();
    return bytes(Response.status(206).header("Content-Range", place), generation, file, part);
  }

  private static Response.ResponseBuilder bytes(
      Response.ResponseBuilder answer, Generation generation, String file, ByteRange part) {
    StreamingOutput output =
        out -> {
          try (FileChannel channel =
                  FileChannel.open(generation.path(file), StandardOpenOption.READ);
              WritableByteChannel target = Channels.newChannel(out)) {
            copy(channel, part, target);
          }
        };
    return answer.entity(output).header(HttpHeaders.CONTENT_LENGTH, part.length());
  }

  private static void copy(FileChannel channel, ByteRange part, WritableByteChannel target)
      throws IOException {
    long at = part.first();
    while (at <= part.last()) {
      long sent = channel.transferTo(at, part.last() - at + 1, target);
      if (sent <= 0) {
        throw new IOException("The dump ended before its size");
      }
      at += sent;
    }
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}
