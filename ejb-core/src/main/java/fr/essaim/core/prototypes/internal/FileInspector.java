package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.FileType;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks into a file that somebody hands in: is it of a type that is taken, and is it what it says
 * it is? What its bytes, its name and its declared type say must agree; none of it is ever run or
 * interpreted here, nor is anything taken that the machine of a reader would run.
 */
@ApplicationScoped
public class FileInspector {

  /** Kinds of text that a browser or a shell runs; Markdown may begin with a piece of HTML. */
  private static final Set<String> RUNNING =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml",
          "application/xslt+xml",
          "application/javascript",
          "text/javascript",
          "text/vbscript",
          "application/x-sh",
          "application/x-bat",
          "message/rfc822",
          "multipart/related");

  private static final MediaType MARKDOWN = MediaType.text("markdown");

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

  /**
   * The media type of a file, once its bytes and its name agree with it. A browser that declares
   * nothing in particular leaves it to the name.
   *
   * @throws BusinessRuleViolation {@code prototypes.file.too-large}, {@code
   *     prototypes.file.type-not-taken}, {@code prototypes.file.type-mismatch}, {@code
   *     prototypes.file.runs}, and what {@link FileNames} and {@link ArchiveInspector} refuse
   */
  public String checkedType(Upload upload) {
    String name = text(upload.name());
    if (upload.content().length > Upload.MAX_SIZE) {
      throw Upload.tooLarge(name);
    }
    FileNames.checkForm(name);
    MediaType named = plain(detect(new byte[0], name));
    MediaType declared = declared(upload.mediaType());
    if (declared.equals(MediaType.OCTET_STREAM)) {
      declared = named;
    }
    if (!type(declared).isTaken()) {
      throw new BusinessRuleViolation("prototypes.file.type-not-taken", name);
    }
    MediaType found = plain(detect(upload.content(), null));
    boolean nameAgrees = named.equals(MediaType.OCTET_STREAM) || agree(declared, named);
    if (!nameAgrees || found.equals(MediaType.OCTET_STREAM) || !agree(declared, found)) {
      throw new BusinessRuleViolation(
          "prototypes.file.type-mismatch", name, type(declared), type(nameAgrees ? found : named));
    }
    boolean runs = !declared.equals(MARKDOWN) && RUNNING.contains(found.toString());
    if (runs || FileNames.isProgram(name) || FileNames.isPage(name)) {
      throw new BusinessRuleViolation("prototypes.file.runs", name);
    }
    ArchiveInspector.check(name, declared.toString(), upload.content());
    return declared.toString();
  }

  private static FileType type(MediaType mediaType) {
    return FileType.of(mediaType.toString());
  }

  /** Whether one is the other, or a kind of it. */
  private boolean agree(MediaType one, MediaType other) {
    return one.equals(other) || isKindOf(one, other) || isKindOf(other, one);
  }

  private boolean isKindOf(MediaType narrow, MediaType wide) {
    return registry.isSpecializationOf(narrow, wide)
        || (wide.equals(MediaType.TEXT_PLAIN) && narrow.getType().equals("text"));
  }

  private MediaType declared(String declared) {
    MediaType parsed = MediaType.parse(text(declared).strip().toLowerCase(Locale.ROOT));
    return parsed == null ? MediaType.OCTET_STREAM : plain(parsed);
  }

  /** Without parameters, by its usual name, and never one that Tika alone knows. */
  private MediaType plain(MediaType type) {
    MediaType usual = registry.normalize(type.getBaseType());
    return usual.getSubtype().equals("x-web-markdown") ? MARKDOWN : usual;
  }

  private MediaType detect(byte[] content, String name) {
    Metadata metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    try (ByteArrayInputStream stream =
        content.length == 0 ? null : new ByteArrayInputStream(content)) {
      return types.detect(stream, metadata);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
