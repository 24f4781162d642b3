package fr.essaim.web.files;

import fr.essaim.core.identity.SignedIn;
import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.CheckedPhoto;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.AdmissionQueue;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.RetryLater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.primefaces.model.file.UploadedFile;

/**
 * Takes the files that people choose in forms, few at once: until it is its turn a file lies on the
 * disk, for the memory holds but a few of the largest.
 */
@ApplicationScoped
public class Uploads {

  /** Each may be in memory three times: as it came, painted, and on its way to the database. */
  static final int AT_ONCE = 3;

  private static final int WAITING = 24;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  @Inject private FileUploads files;
  @Inject private HttpServletRequest request;

  private final AdmissionQueue turns = new AdmissionQueue(AT_ONCE, WAITING, LONGEST_WAIT);

  /**
   * Looks into a file, and hands it over if it is fit to be kept.
   *
   * @throws BusinessRuleViolation {@code prototypes.file.empty} when none was chosen, and what
   *     {@link FileUploads} refuses
   * @throws RetryLater when too many others are before it
   */
  public void take(Part part, Consumer<CheckedFile> keep) {
    take(Chosen.of(part), keep);
  }

  /** The same of a file that a widget sent. */
  public void take(UploadedFile file, Consumer<CheckedFile> keep) {
    take(Chosen.of(file), keep);
  }

  private void take(Chosen chosen, Consumer<CheckedFile> keep) {
    read(chosen, upload -> keep.accept(files.check(upload)));
  }

  private void read(Chosen chosen, Consumer<Upload> take) {
    inTurn(
        chosen,
        upload -> {
          take.accept(upload);
          return null;
        });
  }

  /**
   * Looks into a photo and paints it in two sizes.
   *
   * @param side the longer side of the large one in points, at most
   */
  public CheckedPhoto photo(Part part, int side) {
    return inTurn(Chosen.of(part), upload -> files.checkPhoto(upload, side));
  }

  /** Has a service look into a file by itself. */
  public void read(Part part, Consumer<Upload> take) {
    read(Chosen.of(part), take);
  }

  private <T> T inTurn(Chosen chosen, Function<Upload, T> look) {
    if (chosen == null || chosen.size() == 0) {
      throw new BusinessRuleViolation("prototypes.file.empty", "");
    }
    String name = withoutFolders(chosen.name());
    if (chosen.size() > Upload.MAX_SIZE) {
      throw Upload.tooLarge(name);
    }
    AdmissionQueue.Turn turn = turns.enter(SignedIn.accountIn(request.getRemoteUser()));
    try (InputStream content = chosen.content().open()) {
      return look.apply(new Upload(name, chosen.type(), content.readAllBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      turn.end();
    }
  }

  /** A file as a form of HTML or a widget of PrimeFaces hands it over. */
  private record Chosen(String name, String type, long size, Content content) {

    @FunctionalInterface
    private interface Content {
      InputStream open() throws IOException;
    }

    static Chosen of(Part part) {
      return part == null
          ? null
          : new Chosen(
              part.getSubmittedFileName(),
              part.getContentType(),
              part.getSize(),
              part::getInputStream);
    }

    static Chosen of(UploadedFile file) {
      return new Chosen(
          file.getFileName(), file.getContentType(), file.getSize(), file::getInputStream);
    }
  }

  /** Some browsers send the whole path on the person's machine, which is nobody's business. */
  public static String withoutFolders(String submitted) {
    return submitted == null
        ? ""
        : submitted.substring(submitted.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
