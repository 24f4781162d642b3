package fr.essaim.core.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.prototypes.internal.FileInspector;
import fr.essaim.core.prototypes.internal.FileQuota;
import fr.essaim.core.prototypes.internal.ImageCleaner;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Files on their way in: looked into before any service keeps them. Looking takes seconds, so it
 * begins no transaction and holds no connection. Nothing changes here, so no act is noted in the
 * audit trail: the service that keeps the file does that.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FileUploads {

  private static final int THUMBNAIL = 480;

  @Inject private Access access;
  @Inject private FileInspector inspector;
  @Inject private ImageCleaner cleaner;
  @Inject private FileQuota quota;

  /**
   * Looks into a file and paints a picture anew.
   *
   * @throws BusinessRuleViolation when it is not taken, by one of the codes {@code
   *     prototypes.file.*}
   */
  @Requires(Permission.PROTOTYPE_READ)
  public CheckedFile check(Upload upload) {
    access.scope(Permission.PROTOTYPE_READ);
    String type = inspector.checkedType(upload);
    byte[] content = cleaner.clean(upload.name(), type, upload.content());
    if (content.length > Upload.MAX_SIZE) {
      throw Upload.tooLarge(upload.name());
    }
    return new CheckedFile(upload.name(), type, content);
  }

  /**
   * Looks into a photo of a person and paints it anew, small and square.
   *
   * @return a JPEG
   * @throws BusinessRuleViolation when it is not taken, by one of the codes {@code
   *     prototypes.file.*}
   */
  @Requires(Permission.INTRANET_READ)
  public byte[] portrait(Upload upload) {
    access.scope(Permission.INTRANET_READ);
    return cleaner.portrait(upload.name(), inspector.checkedType(upload), upload.content());
  }

  /**
   * Looks into a photo and paints it anew, upright, in two sizes.
   *
   * @param side the longer side of the large one in points, at most
   * @throws BusinessRuleViolation {@code prototypes.file.no-photo} for another file, and what
   *     {@link #check} refuses
   */
  @Requires(Permission.INTRANET_READ)
  public CheckedPhoto checkPhoto(Upload upload, int side) {
    access.scope(Permission.INTRANET_READ);
    String type = inspector.checkedType(upload);
    List<byte[]> painted = cleaner.photo(upload.name(), type, upload.content(), side, THUMBNAIL);
    return new CheckedPhoto(
        jpeg(upload.name(), painted.get(0)), jpeg(upload.name(), painted.get(1)));
  }

  private static CheckedFile jpeg(String name, byte[] content) {
    return new CheckedFile(name.replaceFirst("\\.[^.]*$", "") + ".jpg", "image/jpeg", content);
  }

  /** How much room an organisation and the caller have left. */
  @Requires(Permission.PROTOTYPE_READ)
  public FileRoom room(String organisationKey) {
    access.require(Permission.PROTOTYPE_READ, organisationKey, "organisation/" + organisationKey);
    return quota.room(organisationKey);
  }
}
