package fr.essaim.publisher.http;

import fr.essaim.core.shared.ByteRange;
import fr.essaim.core.shared.Conditional;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Answers a file that is known by its digest, whole or in parts (RFC 9110), so that a download that
 * broke off can be resumed.
 */
final class FileAnswer {

  /** Writes a part of the file. */
  interface Content {
    void copy(ByteRange part, OutputStream target) throws IOException;
  }

  /** Says to the server: compressed on its way, a part would be none of the file any more. */
  private static final String AS_IT_IS = "identity";

  private final String name;
  private final String contentType;
  private final FileFacts facts;
  private final Content content;

  FileAnswer(String name, String contentType, FileFacts facts, Content content) {
    this.name = name;
    this.contentType = contentType;
    this.facts = facts;
    this.content = content;
  }

  /**
   * @param keep how long it may be kept, as {@code Cache-Control} says it
   */
  Response.ResponseBuilder to(HttpHeaders asked, String keep) {
    String tag = Conditional.tag(facts.sha256());
    String range = asked.getHeaderString("Range");
    String ifRange = asked.getHeaderString("If-Range");
    boolean isPart = ByteRange.isUnderstood(range) && (ifRange == null || ifRange.equals(tag));
    Optional<ByteRange> part = isPart ? ByteRange.of(range, facts.size()) : Optional.empty();
    Response.ResponseBuilder answer;
    if (Conditional.has(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      answer = Response.notModified();
    } else if (part.isPresent()) {
      answer = part(part.get());
    } else if (isPart) {
      return beyond();
    } else {
      answer = bytes(Response.ok(), new ByteRange(0, facts.size() - 1));
    }
    return answer
        .type(contentType)
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CONTENT_ENCODING, AS_IT_IS)
        .header("Cache-Control", keep)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Repr-Digest", "sha-256=:" + base64(facts.sha256()) + ":")
        .header(HttpHeaders.ETAG, tag);
  }

  private Response.ResponseBuilder beyond() {
    Response answer =
        Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
            .header("Content-Range", "bytes */" + facts.size())
            .build();
    return ProblemDocument.of(answer, "The file has %d bytes.".formatted(facts.size()));
  }

  private Response.ResponseBuilder part(ByteRange part) {
    String place = "bytes " + part.first() + "-" + part.last() + "/" + facts.size();
    return bytes(Response.status(206).header("Content-Range", place), part);
  }

  private Response.ResponseBuilder bytes(Response.ResponseBuilder answer, ByteRange part) {
    StreamingOutput output = target -> content.copy(part, target);
    return answer.entity(output).header(HttpHeaders.CONTENT_LENGTH, part.length());
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}
