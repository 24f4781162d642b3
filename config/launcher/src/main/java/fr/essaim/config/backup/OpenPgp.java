package fr.essaim.config.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * Encryption of a whole file by a passphrase, as OpenPGP has it (AES-256, with its own check that
 * nothing was altered), so that {@code gpg} opens it too.
 */
final class OpenPgp {

  private static final int BUFFER = 1 << 16;

  private OpenPgp() {}

  /** What is written to it arrives encrypted; closing it completes and closes what is behind. */
  static OutputStream encrypting(OutputStream out, KeyFile key) throws IOException {
    try {
      PGPEncryptedDataGenerator encryption =
          new PGPEncryptedDataGenerator(
              new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                  .setWithIntegrityPacket(true)
                  .setSecureRandom(new SecureRandom()));
      encryption.addMethod(
          new BcPBEKeyEncryptionMethodGenerator(
              key.passphrase(), new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256)));
      OutputStream encrypted = encryption.open(out, new byte[BUFFER]);
      OutputStream literal =
          new PGPLiteralDataGenerator()
              .open(
                  encrypted,
                  PGPLiteralData.BINARY,
                  "essaim.zip",
                  PGPLiteralData.NOW,
                  new byte[BUFFER]);
      return new ClosingAll(literal, encrypted, out);
    } catch (PGPException e) {
      throw new IOException(e);
    }
  }

  /**
   * Gives what was encrypted. Only when all of it was read is it known that nothing was altered;
   * the last read fails if something was.
   *
   * @throws WrongKey when this key does not open it
   */
  static InputStream decrypting(InputStream in, KeyFile key) throws IOException {
    try {
      BcPGPObjectFactory packets = new BcPGPObjectFactory(PGPUtil.getDecoderStream(in));
      Object first = packets.nextObject();
      if (!(first instanceof PGPEncryptedDataList list)
          || list.isEmpty()
          || !(list.get(0) instanceof PGPPBEEncryptedData encrypted)
          || !encrypted.isIntegrityProtected()) {
        throw new IOException("it is encrypted in another way than by a key file");
      }
      InputStream clear =
          encrypted.getDataStream(
              new BcPBEDataDecryptorFactory(key.passphrase(), new BcPGPDigestCalculatorProvider()));
      return new Verified(literal(clear), encrypted);
    } catch (PGPException e) {
      throw new WrongKey(e);
    }
  }

  private static InputStream literal(InputStream clear) throws IOException, PGPException {
    Object packet = next(clear);
    if (packet instanceof PGPCompressedData compressed) {
      packet = next(compressed.getDataStream());
    }
    if (packet instanceof PGPLiteralData literal) {
      return literal.getInputStream();
    }
    throw new WrongKey(null);
  }

  /** With a wrong key that passed the first check by chance, what follows is no packet. */
  private static Object next(InputStream clear) throws WrongKey {
    try {
      return new BcPGPObjectFactory(clear).nextObject();
    } catch (IOException e) {
      throw new WrongKey(e);
    }
  }

  /** The key is another than the one that it was encrypted with. */
  static final class WrongKey extends IOException {

    private static final long serialVersionUID = 1L;

    WrongKey(Throwable cause) {
      super("the key does not open it", cause);
    }
  }

  private static final class ClosingAll extends FilterOutputStream {

    private final OutputStream encrypted;
    private final OutputStream target;

    ClosingAll(OutputStream literal, OutputStream encrypted, OutputStream target) {
      super(literal);
      this.encrypted = encrypted;
      this.target = target;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.close();
      encrypted.close();
      target.close();
    }
  }

  private static final class Verified extends FilterInputStream {

    private final PGPPBEEncryptedData encrypted;
    private boolean verified;

    Verified(InputStream literal, PGPPBEEncryptedData encrypted) {
      super(literal);
      this.encrypted = encrypted;
    }

    @Override
    public int read() throws IOException {
      return atEnd(in.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return atEnd(in.read(bytes, from, length));
    }

    private int atEnd(int read) throws IOException {
      if (read < 0 && !verified) {
        try {
          if (!encrypted.verify()) {
            throw new IOException("its seal is broken");
          }
        } catch (PGPException e) {
          throw new IOException("its seal is broken", e);
        }
        verified = true;
      }
      return read;
    }
  }
}
