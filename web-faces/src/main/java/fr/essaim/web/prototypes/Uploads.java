package fr.essaim.web.prototypes;

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
import java.time.Duration;
import java.util.function.Consumer;

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
  void take(Part part, Consumer<CheckedFile> keep) throws IOException {
    read(part, upload -> keep.accept(files.check(upload)));
  }

  /** The same of a photo. */
  void takePhoto(Part part, Consumer<CheckedPhoto> keep) throws IOException {
    read(part, upload -> keep.accept(files.checkPhoto(upload)));
  }

  /**
   * Hands over a file that a service looks into by itself.
   *
   * @throws BusinessRuleViolation {@code prototypes.file.empty} when none was chosen
   * @throws RetryLater when too many others are before it
   */
  public void read(Part part, Consumer<Upload> take) throws IOException {
    if (part == null || part.getSize() == 0) {
      throw new BusinessRuleViolation("prototypes.file.empty", "");
    }
    String name = withoutFolders(part.getSubmittedFileName());
    if (part.getSize() > Upload.MAX_SIZE) {
      throw Upload.tooLarge(name);
    }
    AdmissionQueue.Turn turn = turns.enter(SignedIn.accountIn(request.getRemoteUser()));
    try (InputStream content = part.getInputStream()) {
      take.accept(new Upload(name, part.getContentType(), content.readAllBytes()));
    } finally {
      turn.end();
    }
  }

  /** Some browsers send the whole path on the person's machine, which is nobody's business. */
  static String withoutFolders(String submitted) {
    return submitted == null
        ? ""
        : submitted.substring(submitted.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
