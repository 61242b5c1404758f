/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "rules/gouji-formula-names-private.h"
#include "rules/gouji-profile-private.h"
#include "rules/gouji-required-section-private.h"

/* A profile's file, and what is wrong with it and where. */

#define GROUP "profile"

static const char *const kind_groups[] = { NULL, "budget", "final" };

static const char *const need_keys[GOUJI_N_NEEDS][GOUJI_N_NEED_KINDS] = {
  [GOUJI_NEED_TABLE] = { "required", "expected" },
  [GOUJI_NEED_COLUMN] = { "required-columns", "expected-columns" },
  [GOUJI_NEED_SECTION] = { "required-sections", "expected-sections" },
  [GOUJI_NEED_NOTE] = { "required-notes", "expected-notes" },
};

typedef struct
{
  const char *shown;
  char **lines;
  GKeyFile *keys;
  gboolean own; /* of an office */
} ProfileFile;

/* The line, from 1, of @key in @group (of the group itself: NULL); 0 when there is none. */
static guint
find_line (const ProfileFile *file, const char *group, const char *key)
{
  gboolean inside = FALSE;

  for (guint i = 0; file->lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strstrip (g_strdup (file->lines[i]));
      char *equals = strchr (line, '=');

      if (*line == '[')
        {
          inside = g_str_has_prefix (line + 1, group) && line[strlen (group) + 1] == ']';
          if (inside && key == NULL)
            return i + 1;
        }
      else if (inside && key != NULL && *line != '#' && equals != NULL)
        {
          *equals = '\0';
          if (g_str_equal (g_strchomp (line), key))
            return i + 1;
        }
    }
  return 0;
}

/* At @word of the line of @key. */
static void
fail_at (const ProfileFile *file,
         const char *group,
         const char *key,
         const char *word,
         char *message,
         GError **error)
{
  guint line = find_line (file, group, key);
  const char *text = line > 0 ? file->lines[line - 1] : "";
  const char *value = key != NULL ? strchr (text, '=') : text;
  const char *at = value != NULL && word != NULL ? strstr (value, word) : NULL;

  gouji_set_error_at (error, GOUJI_ERROR_INVALID, file->shown, line,
                      at != NULL ? g_utf8_strlen (text, at - text) + 1 : 1, "%s", message);
  g_free (message);
}

static gboolean
is_line (const char *text)
{
  return *text == '\0' || *text == '#' || (*text == '[' && g_str_has_suffix (text, "]"))
         || (*text != '=' && strchr (text, '=') != NULL);
}

static gboolean
check_lines (const ProfileFile *file, GError **error)
{
  for (guint i = 0; file->lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strstrip (g_strdup (file->lines[i]));

      if (is_line (line))
        continue;
      gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, file->shown, i + 1, 1,
                          _ ("A line is a [group], “key=value” or a # remark; this is none: %s"),
                          line);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_need_key (const char *key)
{
  for (guint need = 0; need < GOUJI_N_NEEDS; need++)
    if (g_str_equal (key, need_keys[need][GOUJI_NEED_REQUIRED])
        || g_str_equal (key, need_keys[need][GOUJI_NEED_EXPECTED]))
      return TRUE;
  return FALSE;
}

static gboolean
is_key (const char *group, const char *key)
{
  static const char *const keys[] = { "title-en", "title-zh", "source-en", "source-zh", "provinces",
                                      "from",     "to",       "base",      NULL };

  return g_str_equal (group, GROUP) ? g_strv_contains (keys, key) : is_need_key (key);
}

/* A word that is misspelt would ask for nothing, and nobody would know. */
static gboolean
check_keys (const ProfileFile *file, const char *group, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file->keys, group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (!is_key (group, keys[i]))
      {
        fail_at (file, group, keys[i], NULL,
                 g_strdup_printf (_ ("There is no “%s” in [%s]"), keys[i], group), error);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_groups (const ProfileFile *file, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file->keys, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (!g_str_equal (groups[i], GROUP) && !g_str_equal (groups[i], "budget")
          && !g_str_equal (groups[i], "final"))
        {
          fail_at (file, groups[i], NULL, groups[i],
                   g_strdup_printf (_ ("A profile has no group [%s]"), groups[i]), error);
          return FALSE;
        }
      if (!check_keys (file, groups[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_year (const ProfileFile *file, const char *key, GError **error)
{
  g_autofree char *text = g_key_file_get_string (file->keys, GROUP, key, NULL);

  if (text == NULL || (strlen (text) == 4 && strspn (text, "0123456789") == 4))
    return TRUE;
  fail_at (file, GROUP, key, text, g_strdup_printf (_ ("“%s” is no year"), text), error);
  return FALSE;
}

static gboolean
is_role (const char *name)
{
  return gouji_role_from_text (name) != GOUJI_ROLE_NONE;
}

/* What is wrong with one of the alternatives, or NULL; @first: the one that names the table. */
static char *
find_fault (GoujiNeed need, const char *choice, gboolean first)
{
  const char *colon = strchr (choice, ':');
  g_autofree char *role
      = g_strndup (choice, colon != NULL ? (gsize)(colon - choice) : strlen (choice));

  if (need == GOUJI_NEED_SECTION)
    return gouji_required_section_find (choice) != NULL
               ? NULL
               : g_strdup_printf (_ ("There is no section “%s”"), choice);
  if (need == GOUJI_NEED_NOTE && !first)
    return *choice != '\0' ? NULL : g_strdup (_ ("A word of the note is missing"));
  if (!is_role (role))
    return g_strdup_printf (_ ("There is no table “%s”"), role);
  if (need == GOUJI_NEED_TABLE || (colon == NULL && !first))
    return colon == NULL ? NULL : g_strdup_printf (_ ("There is no table “%s”"), choice);
  if (colon == NULL || colon[1] == '\0')
    return g_strdup_printf (_ ("“%s” is to be TABLE:WHAT"), choice);
  if (need == GOUJI_NEED_COLUMN && gouji_formula_names_column (colon + 1) == NULL)
    return g_strdup_printf (_ ("There is no column “%s”"), colon + 1);
  return NULL;
}

static gboolean
check_item (const ProfileFile *file,
            const char *group,
            const char *key,
            GoujiNeed need,
            const char *item,
            GError **error)
{
  g_auto (GStrv) choices = g_strsplit (item, "|", -1);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      char *fault = find_fault (need, choices[i], i == 0);

      if (fault == NULL)
        continue;
      fail_at (file, group, key, *choices[i] != '\0' ? choices[i] : item, fault, error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_needs (
    const ProfileFile *file, const GoujiProfile *profile, guint of, gboolean *any, GError **error)
{
  for (guint need = 0; need < GOUJI_N_NEEDS; need++)
    for (guint kind = 0; kind < GOUJI_N_NEED_KINDS; kind++)
      {
        char **items = profile->needs[need][kind][of];

        for (guint i = 0; items != NULL && items[i] != NULL; i++)
          {
            *any = TRUE;
            if (!check_item (file, kind_groups[of], need_keys[need][kind], need, items[i], error))
              return FALSE;
          }
      }
  return TRUE;
}

/* Those of Gouji are not looked up while they are read. */
static gboolean
check_base (const ProfileFile *file, const GoujiProfile *profile, GError **error)
{
  if (!file->own || profile->base == NULL || gouji_profile_find (profile->base) != NULL)
    return TRUE;
  fail_at (file, GROUP, "base", profile->base,
           g_strdup_printf (_ ("There is no profile “%s”"), profile->base), error);
  return FALSE;
}

static gboolean
check_profile (const ProfileFile *file, const GoujiProfile *profile, GError **error)
{
  gboolean any = profile->base != NULL;

  if (!check_base (file, profile, error) || !check_year (file, "from", error)
      || !check_year (file, "to", error)
      || !check_needs (file, profile, GOUJI_KIND_BUDGET, &any, error)
      || !check_needs (file, profile, GOUJI_KIND_FINAL, &any, error))
    return FALSE;
  if (!any)
    gouji_set_error_at (error, GOUJI_ERROR_INVALID, file->shown, 0, 0,
                        _ ("The profile says of nothing that it is required"));
  return any;
}

static void
read_text (GKeyFile *file, const char *key, GoujiRuleText *text)
{
  g_autofree char *english = g_strconcat (key, "-en", NULL);
  g_autofree char *chinese = g_strconcat (key, "-zh", NULL);
  g_autofree char *en = g_key_file_get_string (file, GROUP, english, NULL);
  g_autofree char *zh = g_key_file_get_string (file, GROUP, chinese, NULL);

  text->in[GOUJI_LANGUAGE_ENGLISH] = g_intern_string (en != NULL ? en : "");
  text->in[GOUJI_LANGUAGE_CHINESE] = g_intern_string (zh != NULL ? zh : "");
}

/* Budgets are asked for what is known to be asked; a document that does not say what
 * it is is taken for one. */
static void
read_needs (GoujiProfile *self, GKeyFile *file)
{
  for (guint need = 0; need < GOUJI_N_NEEDS; need++)
    for (guint kind = 0; kind < GOUJI_N_NEED_KINDS; kind++)
      {
        for (guint of = GOUJI_KIND_BUDGET; of <= GOUJI_KIND_FINAL; of++)
          self->needs[need][kind][of] = g_key_file_get_string_list (
              file, kind_groups[of], need_keys[need][kind], NULL, NULL);
        self->needs[need][kind][GOUJI_KIND_UNKNOWN]
            = g_strdupv (self->needs[need][kind][GOUJI_KIND_BUDGET]);
      }
}

static GoujiProfile *
read_profile (GKeyFile *keys, const char *file_name)
{
  GoujiProfile *self = g_new0 (GoujiProfile, 1);

  self->name = g_strndup (file_name, strcspn (file_name, "."));
  self->base = g_key_file_get_string (keys, GROUP, "base", NULL);
  read_text (keys, "title", &self->title);
  read_text (keys, "source", &self->source);
  self->provinces = g_key_file_get_string_list (keys, GROUP, "provinces", NULL, NULL);
  self->from = g_key_file_get_integer (keys, GROUP, "from", NULL);
  self->to = g_key_file_get_integer (keys, GROUP, "to", NULL);
  read_needs (self, keys);
  return self;
}

static GoujiProfile *
read_checked (const ProfileFile *file, const char *file_name, GError **error)
{
  GoujiProfile *profile;

  if (!check_groups (file, error))
    return NULL;
  profile = read_profile (file->keys, file_name);
  profile->own = file->own;
  if (check_profile (file, profile, error))
    return profile;
  gouji_profile_free (profile);
  return NULL;
}

GoujiProfile *
gouji_profile_new_from_text (const char *text,
                             gsize length,
                             const char *file_name,
                             const char *shown,
                             gboolean own,
                             GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;
  g_autofree char *terminated = g_strndup (text, length);
  g_auto (GStrv) lines = g_strsplit (terminated, "\n", -1);
  const ProfileFile file = { shown, lines, keys, own };

  if (!check_lines (&file, error))
    return NULL;
  if (!g_key_file_load_from_data (keys, text, length, G_KEY_FILE_NONE, &local_error))
    {
      gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, shown, 0, 0, "%s", local_error->message);
      return NULL;
    }
  return read_checked (&file, file_name, error);
}

void
gouji_profile_free (GoujiProfile *self)
{
  for (guint need = 0; need < GOUJI_N_NEEDS; need++)
    for (guint kind = 0; kind < GOUJI_N_NEED_KINDS; kind++)
      for (guint of = 0; of <= GOUJI_KIND_FINAL; of++)
        g_strfreev (self->needs[need][kind][of]);
  g_strfreev (self->provinces);
  g_free (self->base);
  g_free (self->name);
  g_free (self);
}
