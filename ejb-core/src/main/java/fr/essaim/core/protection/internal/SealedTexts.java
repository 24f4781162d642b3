package fr.essaim.core.protection.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * Encrypts what must be kept for a while and read by nobody meanwhile (AES-256-GCM). The key stands
 * beside the ledger of erasures, not in the database: neither a dump of the database nor a backup
 * tells what was sealed. Without a ledger the key lasts until the application stops.
 */
@ApplicationScoped
public class SealedTexts {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String DIGEST = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  @Inject private Config config;

  private final SecureRandom random = new SecureRandom();
  private byte[] key;

  public String seal(String text) {
    byte[] nonce = fresh(NONCE_BYTES);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What was sealed; empty if that was with another key, as before a restore elsewhere. */
  public Optional<String> open(String sealed) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
      byte[] nonce = new byte[NONCE_BYTES];
      bytes.get(nonce);
      byte[] content = new byte[bytes.remaining()];
      bytes.get(content);
      return Optional.of(
          new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(content), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException otherKey) {
      return Optional.empty();
    }
  }

  /** The same for the same text, from which nobody learns it: HMAC with SHA-256. */
  public String digest(String text) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(new SecretKeySpec(key(), DIGEST));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private synchronized byte[] key() {
    if (key == null) {
      key =
          config
              .getOptionalValue("essaim.erasures", String.class)
              .map(ledger -> keptKey(Path.of(ledger + ".key")))
              .orElseGet(() -> fresh(KEY_BYTES));
    }
    return key;
  }

  /** The file's key; anyone who comes first makes it. */
  private byte[] keptKey(Path file) {
    try {
      if (!Files.exists(file)) {
        Path made =
            Files.createTempFile(
                Files.createDirectories(file.toAbsolutePath().getParent()),
                "key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(made, fresh(KEY_BYTES), StandardOpenOption.SYNC);
        keep(made, file);
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void keep(Path made, Path file) throws IOException {
    try {
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException otherNode) {
      return;
    } finally {
      Files.delete(made);
    }
  }

  private byte[] fresh(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
