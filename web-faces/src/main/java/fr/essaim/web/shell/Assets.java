package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application's own files: {@code #{assets.url('essaim.css')}} gives an address that names the
 * file's content ({@code /static/3fa9c1d2e4b5/essaim.css}), so browsers keep it for good.
 */
@Named
@ApplicationScoped
public class Assets {

  static final String PREFIX = "/static/";

  private static final Pattern ADDRESS =
      Pattern.compile("/static/(?:([0-9a-f]{12})/)?([a-z0-9-]+(?:/[a-z0-9-]+)?\\.[a-z0-9]+)");

  @Inject private ServletContext context;

  private final Map<String, String> digests = new ConcurrentHashMap<>();

  /**
   * @param resource where the file lies in the archive
   * @param isImmutable whether the address names the content
   */
  record Asset(String resource, boolean isImmutable) {}

  /** The address of a file under {@code static}. */
  public String url(String file) {
    return PREFIX + digest(file).map(digest -> digest + "/").orElse("") + file;
  }

  /** The file at an address, if there is one; an old digest finds the file of today. */
  Optional<Asset> find(String path) {
    Matcher matcher = ADDRESS.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String file = matcher.group(2);
    return digest(file).map(digest -> new Asset(PREFIX + file, digest.equals(matcher.group(1))));
  }

  private Optional<String> digest(String file) {
    String known = digests.get(file);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> digest = content(file).map(Assets::digest);
    digest.ifPresent(found -> digests.put(file, found));
    return digest;
  }

  /** The bytes of a file under {@code static}, if there is one. */
  Optional<byte[]> content(String file) {
    try (InputStream stream = context.getResourceAsStream(PREFIX + file)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands in an address for a content. */
  public static String digest(byte[] content) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(sum, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
