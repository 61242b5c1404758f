/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "review/gouji-review-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-reader.h"
#include "review/gouji-folder-lock-private.h"
#include "review/gouji-review-json.h"

#define INDEX_NAME "index.ini"
#define KEY_IDENTITY "identity"
#define KEY_TIME "time"
#define NEW_FILE_MODE 0600

struct _GoujiReviewStore
{
  GObject parent_instance;

  char *folder;
};

G_DEFINE_FINAL_TYPE (GoujiReviewStore, gouji_review_store, G_TYPE_OBJECT)

static void
gouji_review_store_finalize (GObject *object)
{
  GoujiReviewStore *self = GOUJI_REVIEW_STORE (object);

  g_free (self->folder);
  G_OBJECT_CLASS (gouji_review_store_parent_class)->finalize (object);
}

static void
gouji_review_store_class_init (GoujiReviewStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_review_store_finalize;
}

static void
gouji_review_store_init (GoujiReviewStore *self)
{
}

/**
 * gouji_review_store_new:
 * @folder: a local folder; made when something is first saved
 *
 * Returns: (transfer full): the store
 */
GoujiReviewStore *
gouji_review_store_new (GFile *folder)
{
  GoujiReviewStore *self;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_is_native (folder), NULL);

  self = g_object_new (GOUJI_TYPE_REVIEW_STORE, NULL);
  self->folder = g_file_get_path (folder);
  return self;
}

GFile *
gouji_review_store_dup_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "gouji", "reviews", NULL);
}

/* Names of files come from hashes alone. */
static gboolean
is_sha256 (const char *text)
{
  guint n = 0;

  while (g_ascii_isxdigit (text[n]))
    n++;
  return n == 64 && text[n] == '\0';
}

static char *
dup_path (GoujiReviewStore *self, const char *sha256)
{
  g_autofree char *name = g_strconcat (sha256, ".json", NULL);

  return g_build_filename (self->folder, name, NULL);
}

static GoujiReview *
parse (GBytes *bytes, const char *name, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return gouji_review_from_json (text != NULL ? text : "", length, name, error);
}

/* What is kept of the document; NULL without an error when nothing is. */
static GoujiReview *
load (GoujiReviewStore *self, const char *sha256, GError **error)
{
  g_autofree char *path = dup_path (self, sha256);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GoujiReview) review = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_query_exists (file, NULL))
    return NULL;
  bytes = gouji_reader_load_bytes (file, NULL, NULL, error);
  if (bytes == NULL)
    return NULL;
  review = parse (bytes, path, error);
  if (review != NULL && !g_str_equal (gouji_review_get_sha256 (review), sha256))
    {
      gouji_set_error_at (error, GOUJI_ERROR_INVALID, path, 0, 0,
                          _("This is the review of another document"));
      return NULL;
    }
  return g_steal_pointer (&review);
}

static GKeyFile *
load_index (GoujiReviewStore *self)
{
  g_autofree char *path = g_build_filename (self->folder, INDEX_NAME, NULL);
  GKeyFile *index = g_key_file_new ();

  /* Without it only the way from a version to the one before it is lost. */
  g_key_file_load_from_file (index, path, G_KEY_FILE_NONE, NULL);
  return index;
}

/* The document last reviewed of that identity; NULL when there is none. */
static char *
dup_predecessor (GoujiReviewStore *self, const char *sha256, const char *identity)
{
  g_autoptr (GKeyFile) index = load_index (self);
  g_auto (GStrv) documents = g_key_file_get_groups (index, NULL);
  gint64 latest = G_MININT64;
  char *predecessor = NULL;

  for (guint i = 0; documents[i] != NULL && *identity != '\0'; i++)
    {
      g_autofree char *other = g_key_file_get_string (index, documents[i], KEY_IDENTITY, NULL);
      gint64 time = g_key_file_get_int64 (index, documents[i], KEY_TIME, NULL);

      if (g_strcmp0 (other, identity) != 0 || g_str_equal (documents[i], sha256)
          || time < latest || !is_sha256 (documents[i]))
        continue;
      latest = time;
      g_free (predecessor);
      predecessor = g_strdup (documents[i]);
    }
  return predecessor;
}

static gboolean
follow_predecessor (GoujiReviewStore *self,
                    GoujiReview *review,
                    const char *identity,
                    GError **error)
{
  g_autofree char *sha256
      = dup_predecessor (self, gouji_review_get_sha256 (review), identity);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoujiReview) before = NULL;

  if (sha256 == NULL)
    return TRUE;
  before = load (self, sha256, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (before != NULL)
    gouji_review_follow (review, before);
  return TRUE;
}

GoujiReview *
gouji_review_store_peek (GoujiReviewStore *self, const char *sha256, GError **error)
{
  g_return_val_if_fail (GOUJI_IS_REVIEW_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL && is_sha256 (sha256), NULL);

  return load (self, sha256, error);
}

/**
 * gouji_review_store_open:
 * @sha256: of the document's content
 * @identity: of gouji_review_dup_identity()
 * @error: of GOUJI_ERROR: what is kept cannot be read; see
 *   gouji_review_store_set_aside()
 *
 * Returns: (transfer full) (nullable): the review
 */
GoujiReview *
gouji_review_store_open (GoujiReviewStore *self,
                         const char *sha256,
                         const char *identity,
                         GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoujiReview) review = NULL;

  g_return_val_if_fail (GOUJI_IS_REVIEW_STORE (self) && identity != NULL, NULL);
  g_return_val_if_fail (sha256 != NULL && is_sha256 (sha256), NULL);

  review = load (self, sha256, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (review != NULL)
    return g_steal_pointer (&review);
  review = gouji_review_new (sha256);
  return follow_predecessor (self, review, identity, error) ? g_steal_pointer (&review) : NULL;
}

/**
 * gouji_review_store_set_aside:
 *
 * Moves what is kept of a document, and cannot be read, out of the way.
 *
 * Returns: (transfer full) (nullable): the path it has now
 */
char *
gouji_review_store_set_aside (GoujiReviewStore *self, const char *sha256, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (GOUJI_IS_REVIEW_STORE (self), NULL);
  g_return_val_if_fail (sha256 != NULL && is_sha256 (sha256), NULL);

  path = dup_path (self, sha256);
  for (guint i = 1;; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, i);

      if (g_file_test (aside, G_FILE_TEST_EXISTS))
        continue;
      if (g_rename (path, aside) == 0)
        return g_steal_pointer (&aside);
      gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, path, 0, 0, "%s", g_strerror (errno));
      return NULL;
    }
}

static gboolean
write_durably (const char *path, const char *text, gsize length, GError **error)
{
  return g_file_set_contents_full (path, text, length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   NEW_FILE_MODE, error);
}

static gboolean
write_index (GoujiReviewStore *self, const char *sha256, const char *identity, GError **error)
{
  g_autoptr (GKeyFile) index = load_index (self);
  g_autofree char *path = g_build_filename (self->folder, INDEX_NAME, NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (*identity == '\0')
    return TRUE;
  g_key_file_set_string (index, sha256, KEY_IDENTITY, identity);
  g_key_file_set_int64 (index, sha256, KEY_TIME, g_get_real_time ());
  text = g_key_file_to_data (index, &length, NULL);
  return write_durably (path, text, length, error);
}

/* What is to be saved, independent of the review that goes on changing. */
typedef struct
{
  char *sha256;
  char *identity;
  char *text;
  GoujiReview *kept; /* (out): what another program saved meanwhile */
} Save;

static Save *
save_new (GoujiReview *review, const char *identity)
{
  Save *save = g_new0 (Save, 1);

  save->sha256 = g_strdup (gouji_review_get_sha256 (review));
  save->identity = g_strdup (identity);
  save->text = gouji_review_to_json (review);
  return save;
}

static void
save_free (Save *save)
{
  g_free (save->sha256);
  g_free (save->identity);
  g_free (save->text);
  g_clear_object (&save->kept);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

/* Another program may have saved since, or a later save of this one have come first; what
 * is kept and nobody can read is set aside. */
static gboolean
merge_kept (GoujiReviewStore *self, Save *save, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GoujiReview) review = NULL;
  g_autoptr (GoujiReview) kept = load (self, save->sha256, &local_error);

  if (local_error != NULL)
    {
      g_autofree char *aside = gouji_review_store_set_aside (self, save->sha256, error);

      return aside != NULL;
    }
  if (kept == NULL)
    return TRUE;
  review = gouji_review_from_json (save->text, strlen (save->text), save->sha256, error);
  if (review == NULL)
    return FALSE;
  gouji_review_merge (review, kept);
  g_free (save->text);
  save->text = gouji_review_to_json (review);
  save->kept = g_steal_pointer (&kept);
  return TRUE;
}

static gboolean
run_save (GoujiReviewStore *self, Save *save, GError **error)
{
  g_autofree char *path = dup_path (self, save->sha256);
  g_autoptr (GoujiFolderLock) lock = NULL;

  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    {
      gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, self->folder, 0, 0, "%s",
                          g_strerror (errno));
      return FALSE;
    }
  lock = gouji_folder_lock_new (self->folder, error);
  if (lock == NULL || !merge_kept (self, save, error)
      || !write_durably (path, save->text, strlen (save->text), error))
    return FALSE;
  return write_index (self, save->sha256, save->identity, error);
}

/**
 * gouji_review_store_save:
 * @identity: of gouji_review_dup_identity()
 * @error: nothing was lost that had been saved before
 *
 * Merges into @review what another program saved meanwhile.
 *
 * Returns: %TRUE when every decision in @review is durably on the disk
 */
gboolean
gouji_review_store_save (GoujiReviewStore *self,
                         GoujiReview *review,
                         const char *identity,
                         GError **error)
{
  g_autoptr (Save) save = NULL;

  g_return_val_if_fail (GOUJI_IS_REVIEW_STORE (self) && GOUJI_IS_REVIEW (review), FALSE);
  g_return_val_if_fail (identity != NULL, FALSE);

  save = save_new (review, identity);
  if (!run_save (self, save, error))
    return FALSE;
  if (save->kept != NULL)
    gouji_review_merge (review, save->kept);
  return TRUE;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable G_GNUC_UNUSED)
{
  GError *error = NULL;

  if (run_save (source, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_saved (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) outer = data;
  Save *save = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (outer, error);
      return;
    }
  if (save->kept != NULL)
    gouji_review_merge (g_task_get_task_data (outer), save->kept);
  g_task_return_boolean (outer, TRUE);
}

/**
 * gouji_review_store_save_async:
 *
 * Saves what @review holds at the moment of the call.
 */
void
gouji_review_store_save_async (GoujiReviewStore *self,
                               GoujiReview *review,
                               const char *identity,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) inner = NULL;
  GTask *outer;

  g_return_if_fail (GOUJI_IS_REVIEW_STORE (self) && GOUJI_IS_REVIEW (review));
  g_return_if_fail (identity != NULL);

  outer = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (outer, gouji_review_store_save_async);
  g_task_set_task_data (outer, g_object_ref (review), g_object_unref);
  inner = g_task_new (self, NULL, on_saved, outer);
  g_task_set_task_data (inner, save_new (review, identity), (GDestroyNotify) save_free);
  g_task_run_in_thread (inner, save_in_thread);
}

gboolean
gouji_review_store_save_finish (GoujiReviewStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gouji_review_export:
 * @file: made or replaced
 *
 * Returns: %FALSE when it could not be written; what was there is there still
 */
gboolean
gouji_review_export (GoujiReview *review, GFile *file, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (GOUJI_IS_REVIEW (review) && G_IS_FILE (file), FALSE);

  text = gouji_review_to_json (review);
  path = g_file_get_path (file);
  if (path != NULL)
    return write_durably (path, text, strlen (text), error);
  name = g_file_get_parse_name (file);
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, name, 0, 0,
                      _("This place cannot keep a file safely; choose a folder of this machine"));
  return FALSE;
}

/**
 * gouji_review_import:
 * @file: an exported review of the same document
 * @n_new: (out) (optional): how many of its decisions were not here yet
 * @error: of GOUJI_ERROR, located
 *
 * Returns: %TRUE when all its decisions are in @review
 */
gboolean
gouji_review_import (GoujiReview *review, GFile *file, guint *n_new, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GoujiReview) other = NULL;
  guint n;

  g_return_val_if_fail (GOUJI_IS_REVIEW (review) && G_IS_FILE (file), FALSE);

  name = g_file_get_parse_name (file);
  bytes = gouji_reader_load_bytes (file, NULL, NULL, error);
  other = bytes != NULL ? parse (bytes, name, error) : NULL;
  if (other == NULL)
    return FALSE;
  if (!g_str_equal (gouji_review_get_sha256 (other), gouji_review_get_sha256 (review)))
    {
      gouji_set_error_at (error, GOUJI_ERROR_INVALID, name, 0, 0,
                          _("This is the review of another document"));
      return FALSE;
    }
  n = gouji_review_merge (review, other);
  if (n_new != NULL)
    *n_new = n;
  return TRUE;
}

/**
 * gouji_review_dup_identity:
 *
 * Returns: (transfer full): unit, year and kind; "" when unit or year is not known
 */
char *
gouji_review_dup_identity (GoujiDisclosure *disclosure)
{
  const char *code, *unit, *year;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure), NULL);

  code = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_CODE);
  unit = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_UNIT_NAME);
  year = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_YEAR);
  if ((*code == '\0' && *unit == '\0') || *year == '\0')
    return g_strdup ("");
  return g_strjoin ("|", *code != '\0' ? code : unit, year,
                    gouji_disclosure_get_fact (disclosure, GOUJI_FACT_KIND),
                    gouji_disclosure_get_fact (disclosure, GOUJI_FACT_LEVEL), NULL);
}

/**
 * gouji_review_dup_key:
 * @index: which of the documents of its file it is, from 0
 *
 * The first document of a file goes by the content's hash; the others, and what several
 * files make up, go by a hash of all that.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
gouji_review_dup_key (GoujiDisclosure *disclosure, guint index)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint n_sources = gouji_disclosure_get_n_sources (disclosure);
  g_autofree char *number = g_strdup_printf ("%u", index);

  if (n_sources == 1 && index == 0)
    return g_strdup (gouji_disclosure_get_sha256 (disclosure, 0));
  for (guint i = 0; i < n_sources; i++)
    g_checksum_update (checksum, (const guchar *) gouji_disclosure_get_sha256 (disclosure, i), -1);
  g_checksum_update (checksum, (const guchar *) number, -1);
  return g_strdup (g_checksum_get_string (checksum));
}
