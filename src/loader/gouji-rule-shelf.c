/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "loader/gouji-rule-shelf.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "loader/gouji-rule-book.h"
#include "model/gouji-error.h"
#include "readers/gouji-reader.h"
#include "rules/gouji-rule-settings.h"

#define SUFFIX ".rules"
#define CHECKS "checks.ini"
#define FILES "files.ini"
#define FILES_GROUP "files"
#define FILES_OFF "off"
#define NEW_FILE_MODE 0600

struct _GoujiRuleShelf
{
  GObject parent_instance;

  char *folder;
  GPtrArray *files;    /* GoujiRuleFile, by name */
  GoujiRuleSet *rules; /* what is checked by */
  GoujiRuleSet *all;   /* with the rules of files that are off */
  char *problem;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GoujiRuleShelf, gouji_rule_shelf, G_TYPE_OBJECT)

static void
rule_file_free (GoujiRuleFile *file)
{
  g_free (file->name);
  g_free (file->error);
  g_free (file);
}

static void
gouji_rule_shelf_finalize (GObject *object)
{
  GoujiRuleShelf *self = GOUJI_RULE_SHELF (object);

  g_free (self->folder);
  g_free (self->problem);
  g_ptr_array_unref (self->files);
  g_clear_object (&self->rules);
  g_clear_object (&self->all);
  G_OBJECT_CLASS (gouji_rule_shelf_parent_class)->finalize (object);
}

static void
gouji_rule_shelf_class_init (GoujiRuleShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_rule_shelf_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
gouji_rule_shelf_init (GoujiRuleShelf *self)
{
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) rule_file_free);
  self->problem = g_strdup ("");
}

static char *
dup_path (GoujiRuleShelf *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static gboolean
fail (GError **error, const char *path)
{
  gouji_set_error_at (error, GOUJI_ERROR_UNREADABLE, path, 0, 0, "%s", g_strerror (errno));
  return FALSE;
}

static gboolean
save (GoujiRuleShelf *self, const char *name, const char *contents, gssize length, GError **error)
{
  g_autofree char *path = dup_path (self, name);

  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    return fail (error, self->folder);
  return g_file_set_contents_full (path, contents, length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   NEW_FILE_MODE, error);
}

static GoujiRuleFile *
find_file (GoujiRuleShelf *self, const char *name)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      GoujiRuleFile *file = g_ptr_array_index (self->files, i);

      if (g_str_equal (file->name, name))
        return file;
    }
  return NULL;
}

static void
tell_problem (GoujiRuleShelf *self, const char *name, const char *message)
{
  if (*self->problem != '\0')
    return;
  g_free (self->problem);
  /* Translators: file, what is wrong with it, which may begin with line and column */
  self->problem = g_strdup_printf (_("%s: %s"), name, message);
}

/* Names of the files that are off. */
static GStrv
read_off (GoujiRuleShelf *self)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autofree char *path = dup_path (self, FILES);
  GStrv off = NULL;

  if (g_key_file_load_from_file (key_file, path, G_KEY_FILE_NONE, NULL))
    off = g_key_file_get_string_list (key_file, FILES_GROUP, FILES_OFF, NULL, NULL);
  return off != NULL ? off : g_new0 (char *, 1);
}

static gboolean
save_off (GoujiRuleShelf *self, GError **error)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autoptr (GPtrArray) off = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->files->len; i++)
    {
      const GoujiRuleFile *file = g_ptr_array_index (self->files, i);

      if (!file->on)
        g_ptr_array_add (off, file->name);
    }
  g_key_file_set_string_list (key_file, FILES_GROUP, FILES_OFF, (const char *const *) off->pdata,
                              off->len);
  text = g_key_file_to_data (key_file, NULL, NULL);
  return save (self, FILES, text, -1, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const GoujiRuleFile *const *left = a, *const *right = b;

  return g_strcmp0 ((*left)->name, (*right)->name);
}

static void
list_files (GoujiRuleShelf *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_auto (GStrv) off = read_off (self);
  const char *name;

  g_ptr_array_set_size (self->files, 0);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      GoujiRuleFile *file;

      if (!g_str_has_suffix (name, SUFFIX) || *name == '.')
        continue;
      file = g_new0 (GoujiRuleFile, 1);
      file->name = g_strdup (name);
      file->on = !g_strv_contains ((const char *const *) off, name);
      file->error = g_strdup ("");
      g_ptr_array_add (self->files, file);
    }
  g_ptr_array_sort (self->files, compare_names);
}

static gboolean
load_file (GoujiRuleShelf *self, GoujiRuleSet *rules, GoujiRuleFile *file)
{
  g_autofree char *path = dup_path (self, file->name);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  guint before = gouji_rule_set_get_n_rules (rules);

  if (!gouji_rule_book_load (rules, from, file->name, &error))
    {
      g_free (file->error);
      file->error = g_strdup (error->message);
      return FALSE;
    }
  file->n_rules = gouji_rule_set_get_n_rules (rules) - before;
  return TRUE;
}

static void
apply_settings (GoujiRuleShelf *self, GoujiRuleSet *rules)
{
  g_autofree char *path = dup_path (self, CHECKS);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS)
      && !gouji_rule_book_load_settings (rules, file, CHECKS, &error))
    tell_problem (self, CHECKS, error->message);
}

static GoujiRuleSet *
make_rules (GoujiRuleShelf *self, gboolean with_off)
{
  GoujiRuleSet *rules = gouji_rule_set_new_default ();

  for (guint i = 0; i < self->files->len; i++)
    {
      GoujiRuleFile *file = g_ptr_array_index (self->files, i);

      if ((file->on || with_off) && !load_file (self, rules, file) && file->on)
        tell_problem (self, file->name, file->error);
    }
  apply_settings (self, rules);
  return rules;
}

static void
make_sets (GoujiRuleShelf *self)
{
  g_clear_object (&self->all);
  g_clear_object (&self->rules);
  g_free (self->problem);
  self->problem = g_strdup ("");
  self->all = make_rules (self, TRUE);
  self->rules = make_rules (self, FALSE);
}

static void
change (GoujiRuleShelf *self)
{
  make_sets (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gouji_rule_shelf_new:
 * @folder: a local folder; made when something is first saved
 *
 * Returns: (transfer full): the shelf
 */
GoujiRuleShelf *
gouji_rule_shelf_new (GFile *folder)
{
  GoujiRuleShelf *self;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_is_native (folder), NULL);

  self = g_object_new (GOUJI_TYPE_RULE_SHELF, NULL);
  self->folder = g_file_get_path (folder);
  list_files (self);
  make_sets (self);
  return self;
}

GFile *
gouji_rule_shelf_dup_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "gouji", "rules", NULL);
}

const char *
gouji_rule_shelf_get_problem (GoujiRuleShelf *self)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self), NULL);
  return self->problem;
}

GoujiRuleSet *
gouji_rule_shelf_get_rules (GoujiRuleShelf *self)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self), NULL);
  return self->rules;
}

GoujiRuleSet *
gouji_rule_shelf_get_all (GoujiRuleShelf *self)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self), NULL);
  return self->all;
}

/**
 * gouji_rule_shelf_dup_trial:
 * @name: of a file of the shelf
 *
 * The rules of that file as it rates them, without the built-in ones: what they would
 * find, before the file is switched on.
 *
 * Returns: (transfer full) (nullable): %NULL when the file cannot be used
 */
GoujiRuleSet *
gouji_rule_shelf_dup_trial (GoujiRuleShelf *self, const char *name)
{
  g_autoptr (GoujiRuleSet) rules = NULL;
  GoujiRuleFile *file;
  guint n_built_in;

  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self) && name != NULL, NULL);

  file = find_file (self, name);
  if (file == NULL || *file->error != '\0')
    return NULL;
  rules = gouji_rule_set_new_default ();
  n_built_in = gouji_rule_set_get_n_rules (rules);
  for (guint i = 0; i < n_built_in; i++)
    gouji_rule_set_set_enabled (rules, gouji_rule_set_get_info (rules, i).id, FALSE);
  return load_file (self, rules, file) ? g_steal_pointer (&rules) : NULL;
}

guint
gouji_rule_shelf_get_n_files (GoujiRuleShelf *self)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self), 0);
  return self->files->len;
}

const GoujiRuleFile *
gouji_rule_shelf_get_file (GoujiRuleShelf *self, guint file)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self) && file < self->files->len, NULL);
  return g_ptr_array_index (self->files, file);
}

/* "own.txt" is kept as "own.txt.rules". */
static char *
dup_kept_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *visible = g_strdup (*base == '.' ? base + 1 : base);

  return g_str_has_suffix (visible, SUFFIX) ? g_steal_pointer (&visible)
                                            : g_strconcat (visible, SUFFIX, NULL);
}

/* Whether the rules of @text can stand beside all others, but for those of the file
 * that it replaces. */
static gboolean
try_text (GoujiRuleShelf *self, const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (GoujiRuleSet) rules = gouji_rule_set_new_default ();

  for (guint i = 0; i < self->files->len; i++)
    {
      GoujiRuleFile *file = g_ptr_array_index (self->files, i);

      if (!g_str_equal (file->name, name) && *file->error == '\0')
        load_file (self, rules, file);
    }
  return gouji_rule_set_add_text (rules, name, text, length, error);
}

/**
 * gouji_rule_shelf_add_file:
 * @file: a rule file; one of its name that is there already is replaced
 * @error: of %GOUJI_ERROR, located, or %G_FILE_ERROR
 *
 * Copies the file.  A new one is off, to be tried first; one that is replaced stays as it
 * was.
 *
 * Returns: %FALSE, and nothing is changed, when it says something that is no rule, has a
 *   rule that another file has, or cannot be kept
 */
gboolean
gouji_rule_shelf_add_file (GoujiRuleShelf *self, GFile *file, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const GoujiRuleFile *old;
  gboolean on;
  gsize length;

  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self) && G_IS_FILE (file), FALSE);

  name = dup_kept_name (file);
  old = find_file (self, name);
  on = old != NULL && old->on;
  bytes = gouji_reader_load_bytes (file, NULL, NULL, error);
  text = bytes != NULL ? gouji_decode_text (bytes, name, &length, error) : NULL;
  if (text == NULL || !try_text (self, name, text, length, error)
      || !save (self, name, text, length, error))
    return FALSE;
  list_files (self);
  find_file (self, name)->on = on;
  save_off (self, NULL);
  change (self);
  return TRUE;
}

/**
 * gouji_rule_shelf_remove_file:
 * @error: of %GOUJI_ERROR
 *
 * Returns: %FALSE when it could not be removed
 */
gboolean
gouji_rule_shelf_remove_file (GoujiRuleShelf *self, const char *name, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self) && name != NULL, FALSE);
  g_return_val_if_fail (find_file (self, name) != NULL, FALSE);

  path = dup_path (self, name);
  if (g_remove (path) != 0 && errno != ENOENT)
    return fail (error, path);
  list_files (self);
  change (self);
  return TRUE;
}

/**
 * gouji_rule_shelf_switch_file:
 * @error: of %G_FILE_ERROR: it could not be kept, and is as before
 */
gboolean
gouji_rule_shelf_switch_file (GoujiRuleShelf *self, const char *name, gboolean on, GError **error)
{
  GoujiRuleFile *file;

  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self) && name != NULL, FALSE);

  file = find_file (self, name);
  g_return_val_if_fail (file != NULL, FALSE);
  if (file->on == on)
    return TRUE;
  file->on = on;
  if (!save_off (self, error))
    {
      file->on = !on;
      return FALSE;
    }
  change (self);
  return TRUE;
}

static gboolean
keep_settings (GoujiRuleShelf *self, GError **error)
{
  g_autofree char *text = gouji_rule_set_dup_settings (self->all);

  if (!save (self, CHECKS, text, -1, error))
    {
      make_sets (self);
      return FALSE;
    }
  change (self);
  return TRUE;
}

/**
 * gouji_rule_shelf_set_enabled:
 * @error: of %G_FILE_ERROR: it could not be kept, and is as before
 */
gboolean
gouji_rule_shelf_set_enabled (GoujiRuleShelf *self, const char *id, gboolean enabled, GError **error)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self) && id != NULL, FALSE);

  gouji_rule_set_set_enabled (self->all, id, enabled);
  return keep_settings (self, error);
}

gboolean
gouji_rule_shelf_set_severity (GoujiRuleShelf *self,
                               const char *id,
                               GoujiSeverity severity,
                               GError **error)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self) && id != NULL, FALSE);

  gouji_rule_set_set_severity (self->all, id, severity);
  return keep_settings (self, error);
}

/**
 * gouji_rule_shelf_reload:
 *
 * Has everything that is open checked again, as when a rule changes.
 */
void
gouji_rule_shelf_reload (GoujiRuleShelf *self)
{
  g_return_if_fail (GOUJI_IS_RULE_SHELF (self));

  change (self);
}

gboolean
gouji_rule_shelf_reset (GoujiRuleShelf *self, GError **error)
{
  g_return_val_if_fail (GOUJI_IS_RULE_SHELF (self), FALSE);

  gouji_rule_set_reset_settings (self->all);
  return keep_settings (self, error);
}
