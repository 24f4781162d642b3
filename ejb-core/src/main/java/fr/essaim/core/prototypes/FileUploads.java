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

  private static final String JPEG = "image/jpeg";

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
   * Looks into a picture that is to stand for a prototype, and paints it anew in two sizes.
   *
   * @throws BusinessRuleViolation as {@link #check}, and {@code prototypes.cover.type}
   */
  @Requires(Permission.PROTOTYPE_READ)
  public CheckedPicture checkPicture(Upload upload) {
    access.scope(Permission.PROTOTYPE_READ);
    String type = inspector.checkedType(upload);
    List<byte[]> sizes =
        cleaner.fitted(upload.name(), type, upload.content(), Cover.LARGE, Cover.SMALL);
    return new CheckedPicture(
        new CheckedFile(upload.name(), JPEG, sizes.get(0)),
        new CheckedFile(upload.name(), JPEG, sizes.get(1)));
  }

  /** How much room an organisation and the caller have left. */
  @Requires(Permission.PROTOTYPE_READ)
  public FileRoom room(String organisationKey) {
    access.require(Permission.PROTOTYPE_READ, organisationKey, "organisation/" + organisationKey);
    return quota.room(organisationKey);
  }
}
