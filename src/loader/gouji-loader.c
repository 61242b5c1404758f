/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "loader/gouji-loader.h"

#include <glib/gi18n-lib.h>

#include "loader/gouji-folder.h"
#include "loader/gouji-json-lines.h"
#include "loader/gouji-loader-private.h"
#include "loader/gouji-unit-split.h"
#include "model/gouji-error.h"
#include "readers/gouji-json-nodes.h"
#include "readers/gouji-reader.h"
#include "recognise/gouji-claims.h"
#include "recognise/gouji-recogniser.h"

/* What reading takes of reading and recognising together, about. */
#define READING_SHARE 0.5

/* One file's text, and what it is called. */
typedef struct
{
  char *name;
  char *sha256;
  char *text;
  gsize length;
  GoujiFormat format;
} Document;

static void
document_free (Document *self)
{
  g_free (self->name);
  g_free (self->sha256);
  g_free (self->text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)

/**
 * gouji_load_progress_report:
 * @fraction: of the part that @self speaks of
 */
void
gouji_load_progress_report (const GoujiLoadProgress *self, GoujiPhase phase, double fraction)
{
  if (self->func != NULL)
    self->func (phase, CLAMP (fraction, 0, 1) * self->scale, self->data);
}

/**
 * gouji_load_dup_name:
 *
 * Returns: (transfer full): what sources read from @file are called: the path as one
 *   would type it where it lies below the working folder, else in full
 */
char *
gouji_load_dup_name (GFile *file)
{
  g_autofree char *folder = g_get_current_dir ();
  g_autoptr (GFile) here = g_file_new_for_path (folder);
  g_autofree char *relative = g_file_get_relative_path (here, file);

  return relative != NULL ? g_filename_display_name (relative) : g_file_get_parse_name (file);
}

/* Content decides; only where commas are too irregular to tell does the name. */
static GoujiFormat
detect (GFile *file, const char *text, gsize length)
{
  GoujiFormat format = gouji_reader_detect (text, length);
  g_autofree char *base = g_file_get_basename (file);

  if (format == GOUJI_FORMAT_TEXT && base != NULL && gouji_folder_is_csv_name (base))
    return GOUJI_FORMAT_CSV;
  return format;
}

static Document *
load_document (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (Document) document = g_new0 (Document, 1);
  g_autoptr (GBytes) bytes
      = gouji_reader_load_bytes (file, &document->sha256, cancellable, error);

  if (bytes == NULL)
    return NULL;
  document->name = gouji_load_dup_name (file);
  document->text = gouji_decode_text (bytes, document->name, &document->length, error);
  if (document->text == NULL)
    return NULL;
  document->format = detect (file, document->text, document->length);
  return g_steal_pointer (&document);
}

static gboolean
read_blocks (GoujiDisclosure *disclosure, const Document *document, GError **error)
{
  guint source;

  if (gouji_disclosure_get_n_sources (disclosure) > G_MAXUINT16)
    {
      gouji_set_error_at (error, GOUJI_ERROR_TOO_LARGE, document->name, 0, 0,
                          _("More than %d sources, the most that are read"), G_MAXUINT16);
      return FALSE;
    }
  source = gouji_disclosure_add_source (disclosure, document->name, document->sha256);
  if (document->format == GOUJI_FORMAT_CSV)
    return gouji_csv_reader_read (disclosure, source, document->text, document->length, error);
  return gouji_text_reader_read (disclosure, source, document->text, document->length, error);
}

/* A file's name is no content. */
static gboolean
has_content (GoujiDisclosure *disclosure)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);

      if (block->kind == GOUJI_BLOCK_GRID || block->place.line > 0)
        return TRUE;
    }
  return gouji_disclosure_get_n_tables (disclosure) > 0
         || gouji_disclosure_get_n_projects (disclosure) > 0;
}

static gboolean
check_content (GPtrArray *disclosures, const char *name, GError **error)
{
  for (guint i = 0; i < disclosures->len; i++)
    if (has_content (g_ptr_array_index (disclosures, i)))
      return TRUE;
  gouji_set_error_at (error, GOUJI_ERROR_NOT_A_DISCLOSURE, name, 0, 0,
                      _("There is nothing in it; expected a disclosure's text or tables"));
  return FALSE;
}

/* Gouji's own JSON comes recognised, unless it has been written by hand as blocks. */
static gboolean
needs_recognising (GoujiDisclosure *disclosure)
{
  return gouji_disclosure_get_n_tables (disclosure) == 0
         && gouji_disclosure_get_n_projects (disclosure) == 0
         && gouji_disclosure_get_n_sections (disclosure) == 0;
}

/* What the source says outright, in columns or in JSON, outweighs what its text seems
 * to say. */
static void
recognise (GoujiDisclosure *disclosure, const GoujiCorrections *corrections)
{
  char *values[GOUJI_N_FACTS];
  char *evidence[GOUJI_N_FACTS];

  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    {
      values[i] = g_strdup (gouji_disclosure_get_fact (disclosure, i));
      evidence[i] = g_strdup (gouji_disclosure_get_evidence (disclosure, i));
    }
  gouji_recognise_corrected (disclosure, corrections);
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    {
      if (*values[i] != '\0')
        gouji_disclosure_set_fact (disclosure, i, values[i], evidence[i]);
      g_free (values[i]);
      g_free (evidence[i]);
    }
  if (corrections != NULL)
    gouji_corrections_apply_facts (corrections, disclosure);
}

/* What is kept and cannot be read is for the one to tell who shows the document. */
static GoujiCorrections *
find_corrections (GoujiDisclosure *disclosure, guint index, GoujiCorrectionsStore *store)
{
  g_autofree char *key = NULL;

  if (store == NULL)
    return NULL;
  key = gouji_corrections_dup_key (disclosure, index);
  return gouji_corrections_store_find (store, key, NULL);
}

/**
 * gouji_load_recognise:
 * @disclosure: as read, not recognised yet
 *
 * Adds what the recogniser has to say of it.  May be called in any thread.
 */
void
gouji_load_recognise (GoujiDisclosure *disclosure)
{
  gouji_load_recognise_corrected (disclosure, 0, NULL);
}

void
gouji_load_recognise_corrected (GoujiDisclosure *disclosure,
                                guint index,
                                GoujiCorrectionsStore *store)
{
  g_autoptr (GoujiCorrections) corrections = find_corrections (disclosure, index, store);

  if (needs_recognising (disclosure))
    {
      recognise (disclosure, corrections);
      return;
    }
  if (corrections != NULL)
    gouji_corrections_apply (corrections, disclosure);
  gouji_claims_find (disclosure);
}

static gboolean
recognise_all (GPtrArray *disclosures,
               GoujiCorrectionsStore *store,
               const GoujiLoadProgress *progress,
               GCancellable *cancellable,
               GError **error)
{
  for (guint i = 0; i < disclosures->len; i++)
    {
      GoujiDisclosure *disclosure = g_ptr_array_index (disclosures, i);

      gouji_load_progress_report (progress, GOUJI_PHASE_RECOGNISING,
                                  READING_SHARE + (1 - READING_SHARE) * i / disclosures->len);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      gouji_load_recognise_corrected (disclosure, i, store);
    }
  return TRUE;
}

/* Adds the blocks of all @files, in their order, to one disclosure. */
static GPtrArray *
read_as_one (GFile **files,
             guint n_files,
             const GoujiLoadProgress *progress,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (Document) document = NULL;

      gouji_load_progress_report (progress, GOUJI_PHASE_READING, READING_SHARE * i / n_files);
      document = load_document (files[i], cancellable, error);
      if (document == NULL)
        return NULL;
      if (document->format == GOUJI_FORMAT_JSON)
        {
          gouji_set_error_at (error, GOUJI_ERROR_INVALID, document->name, 0, 0,
                              _("This is JSON, which is a whole disclosure; expected text or CSV "
                                "to open together with other files"));
          return NULL;
        }
      if (!read_blocks (disclosure, document, error))
        return NULL;
    }
  return gouji_unit_split (g_steal_pointer (&disclosure));
}

static GPtrArray *
read_nodes (const Document *document)
{
  g_autoptr (GPtrArray) disclosures = g_ptr_array_new_with_free_func (g_object_unref);
  GoujiDisclosure *disclosure = gouji_disclosure_new ();
  guint source = gouji_disclosure_add_source (disclosure, document->name, document->sha256);

  g_ptr_array_add (disclosures, disclosure);
  if (!gouji_json_nodes_read (disclosure, source, document->text, document->length, NULL))
    return NULL;
  return g_steal_pointer (&disclosures);
}

/* Gouji's own JSON, or another program's tree of nodes.  What is neither is told what
 * Gouji's would have to be. */
static GPtrArray *
read_json (const Document *document, GError **error)
{
  g_autoptr (GError) own = NULL;
  GPtrArray *disclosures = gouji_json_reader_read (document->text, document->length, document->name,
                                                   document->sha256, &own);

  if (disclosures == NULL && g_error_matches (own, GOUJI_ERROR, GOUJI_ERROR_INVALID))
    disclosures = read_nodes (document);
  if (disclosures == NULL)
    g_propagate_error (error, g_steal_pointer (&own));
  return disclosures;
}

/* @disclosures (out): stays NULL when the file holds no disclosure a line. */
static gboolean
read_lines (GFile *file, GPtrArray **disclosures, GCancellable *cancellable, GError **error)
{
  GError *refused = NULL;
  g_autoptr (GoujiJsonLines) lines = gouji_json_lines_open (file, cancellable, &refused);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines != NULL && refused == NULL && i < gouji_json_lines_get_n (lines); i++)
    {
      GoujiDisclosure *disclosure = gouji_json_lines_read (lines, i, &refused);

      if (disclosure != NULL)
        g_ptr_array_add (all, disclosure);
    }
  if (refused != NULL)
    g_propagate_error (error, refused);
  else if (lines != NULL)
    *disclosures = g_steal_pointer (&all);
  return refused == NULL;
}

static GPtrArray *
read_file (GFile *file,
           const GoujiLoadProgress *progress,
           GCancellable *cancellable,
           GError **error)
{
  GPtrArray *disclosures = NULL;
  g_autoptr (GoujiDisclosure) disclosure = NULL;
  g_autoptr (Document) document = NULL;

  gouji_load_progress_report (progress, GOUJI_PHASE_READING, 0);
  if (!read_lines (file, &disclosures, cancellable, error))
    return NULL;
  if (disclosures != NULL)
    return disclosures;
  document = load_document (file, cancellable, error);
  if (document == NULL)
    return NULL;
  if (document->format == GOUJI_FORMAT_JSON)
    return read_json (document, error);
  disclosure = gouji_disclosure_new ();
  if (!read_blocks (disclosure, document, error))
    return NULL;
  return gouji_unit_split (g_steal_pointer (&disclosure));
}

static GPtrArray *
read_folder (GFile *folder,
             const GoujiLoadProgress *progress,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) files = gouji_folder_list_csv (folder, NULL, cancellable, error);
  g_autofree char *name = gouji_load_dup_name (folder);

  if (files == NULL)
    return NULL;
  if (files->len > 0)
    return read_as_one ((GFile **) files->pdata, files->len, progress, cancellable, error);
  gouji_set_error_at (error, GOUJI_ERROR_NOT_A_DISCLOSURE, name, 0, 0,
                      _("The folder holds no CSV files; expected one for each table"));
  return NULL;
}

/**
 * gouji_load_read_blocks:
 * @files: (array length=n_files): several are one disclosure
 *
 * Returns: (transfer full) (element-type GoujiDisclosure): what was read, one or more,
 *   not recognised yet
 */
GPtrArray *
gouji_load_read_blocks (GFile **files,
                        guint n_files,
                        const GoujiLoadProgress *progress,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autofree char *name = gouji_load_dup_name (files[0]);

  if (n_files > 1)
    disclosures = read_as_one (files, n_files, progress, cancellable, error);
  else if (g_file_query_file_type (files[0], G_FILE_QUERY_INFO_NONE, cancellable)
           == G_FILE_TYPE_DIRECTORY)
    disclosures = read_folder (files[0], progress, cancellable, error);
  else
    disclosures = read_file (files[0], progress, cancellable, error);
  if (disclosures == NULL || !check_content (disclosures, name, error))
    return NULL;
  return g_steal_pointer (&disclosures);
}

/**
 * gouji_load_read:
 * @files: (array length=n_files): several are one disclosure
 *
 * Returns: (transfer full) (element-type GoujiDisclosure): what was read, recognised
 */
GPtrArray *
gouji_load_read (GFile **files,
                 guint n_files,
                 GoujiCorrectionsStore *store,
                 const GoujiLoadProgress *progress,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GPtrArray) disclosures
      = gouji_load_read_blocks (files, n_files, progress, cancellable, error);

  if (disclosures == NULL || !recognise_all (disclosures, store, progress, cancellable, error))
    return NULL;
  gouji_load_progress_report (progress, GOUJI_PHASE_RECOGNISING, 1);
  return g_steal_pointer (&disclosures);
}

/**
 * gouji_load:
 * @file: a file of any known format, or a folder of CSV files that are one
 *   disclosure's tables (see gouji_load_is_folder_of_tables())
 * @progress: (nullable) (scope call): told how far it is
 *
 * Reads and recognises, without checking.  Tables that carry columns for unit and year
 * become a disclosure for each unit and year.  Places name the file relative to the
 * working folder where it lies below it.
 *
 * Returns: (transfer full) (element-type GoujiDisclosure): one or more disclosures,
 *   or %NULL with a located @error of %GOUJI_ERROR or %G_IO_ERROR
 */
GPtrArray *
gouji_load (GFile *file,
            GoujiProgressFunc progress,
            gpointer progress_data,
            GCancellable *cancellable,
            GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  return gouji_load_files (&file, 1, progress, progress_data, cancellable, error);
}

/**
 * gouji_load_files:
 * @files: (array length=n_files): text and CSV files that are one disclosure, in the
 *   order in which they are to be read
 * @progress: (nullable) (scope call): told how far it is
 *
 * As gouji_load(), with each file a source of the same disclosure.
 *
 * Returns: (transfer full) (element-type GoujiDisclosure): one or more disclosures,
 *   or %NULL with a located @error of %GOUJI_ERROR or %G_IO_ERROR
 */
GPtrArray *
gouji_load_files (GFile **files,
                  guint n_files,
                  GoujiProgressFunc progress,
                  gpointer progress_data,
                  GCancellable *cancellable,
                  GError **error)
{
  return gouji_load_corrected (files, n_files, NULL, progress, progress_data, cancellable, error);
}

/**
 * gouji_load_corrected:
 * @store: (nullable): where corrections are looked for
 *
 * As gouji_load_files(), with what the user said of the document.
 *
 * Returns: (transfer full) (element-type GoujiDisclosure): one or more disclosures,
 *   or %NULL with a located @error of %GOUJI_ERROR or %G_IO_ERROR
 */
GPtrArray *
gouji_load_corrected (GFile **files,
                      guint n_files,
                      GoujiCorrectionsStore *store,
                      GoujiProgressFunc progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GError **error)
{
  const GoujiLoadProgress whole = { progress, progress_data, 1 };

  g_return_val_if_fail (files != NULL && n_files > 0, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return gouji_load_read (files, n_files, store, &whole, cancellable, error);
}

/**
 * gouji_load_is_folder_of_tables:
 *
 * Returns: whether @folder holds CSV files and nothing else that is visible, so that
 *   gouji_load() takes it as the tables of one disclosure
 */
gboolean
gouji_load_is_folder_of_tables (GFile *folder)
{
  g_autoptr (GPtrArray) files = NULL;
  gboolean others;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  files = gouji_folder_list_csv (folder, &others, NULL, NULL);
  return files != NULL && files->len > 0 && !others;
}
