/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-printed-units-private.h"

#include <string.h>

#include "model/gouji-classification.h"
#include "rules/gouji-formula-names-private.h"

#define LEAST_DIGITS 3
#define MOST_DIGITS 18

typedef struct
{
  GoujiDisclosure *disclosure;
  GArray *prints; /* GoujiUnitPrint */
} Collector;

static void
clear_print (gpointer data)
{
  GoujiUnitPrint *print = data;

  g_free (print->code);
  g_free (print->name_code);
  g_free (print->name);
  g_free (print->folded);
}

static const char *
skip_any (const char *text, const char *characters)
{
  while (*text != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (text)) != NULL)
    text = g_utf8_next_char (text);
  return text;
}

static char *
without_spaces (const char *text)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (name, g_utf8_get_char (p));
  return g_strdup (name->str);
}

/* "[301007] 某某馆", "301-某某局", or the name alone. */
static void
split (const char *text, char **code, char **name)
{
  const char *digits = skip_any (text, " 　[【［");
  gsize length = strspn (digits, "0123456789");

  if (length < LEAST_DIGITS || length > MOST_DIGITS)
    {
      *code = g_strdup ("");
      *name = without_spaces (text);
      return;
    }
  *code = g_strndup (digits, length);
  *name = without_spaces (skip_any (digits + length, " 　]】］-－_"));
}

static void
add_print (Collector *self, const char *code_text, GoujiCellRef code_cell, const char *name_text,
           GoujiCellRef name_cell)
{
  GoujiUnitPrint print = { .code_cell = code_cell, .name_cell = name_cell, .owner_of = -1 };
  g_autofree char *rest = NULL;

  split (code_text, &print.code, &rest);
  split (name_text, &print.name_code, &print.name);
  print.folded = gouji_classification_fold_name (print.name);
  if (*print.code == '\0' && *print.name_code == '\0')
    clear_print (&print);
  else
    g_array_append_val (self->prints, print);
}

/* A table has at most one pair of columns for the unit. */
static int
find_text_column (GoujiTable *table, const char *id)
{
  for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
    {
      const GoujiColumn *column = gouji_table_get_column (table, i);

      if (column->kind == GOUJI_COLUMN_TEXT && g_strcmp0 (column->id, id) == 0)
        return i;
    }
  return -1;
}

static const char *
cell_text (GoujiTable *table, guint row, int column)
{
  const char *text = column >= 0 ? gouji_table_get_cell (table, row, column).text : NULL;

  return text != NULL ? text : "";
}

static void
collect_table (Collector *self, guint number)
{
  GoujiTable *table = gouji_disclosure_get_table (self->disclosure, number);
  int code = find_text_column (table, "unit-code");
  int name = find_text_column (table, "unit-name");

  if (code < 0 && name < 0)
    return;
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    if (gouji_table_get_row_kind (table, row) == GOUJI_ROW_BODY)
      add_print (self, cell_text (table, row, code), GOUJI_CELL_REF_TABLE (number, row, code),
                 cell_text (table, row, name), GOUJI_CELL_REF_TABLE (number, row, name));
}

/* What follows the first colon, if a word for the owner stands before it. */
static const char *
find_owner (const char *text)
{
  const char *wide = strstr (text, "：");
  const char *narrow = strchr (text, ':');
  const char *colon = wide == NULL || (narrow != NULL && narrow < wide) ? narrow : wide;
  g_autofree char *label = colon != NULL ? g_strndup (text, colon - text) : NULL;

  if (label == NULL || !gouji_formula_names_contains ("owner", label))
    return NULL;
  return skip_any (g_utf8_next_char (colon), " 　\t");
}

/* Up to the next item of the line, which has a colon of its own: 单位：万元. */
static gsize
owner_length (const char *owner)
{
  gsize length = 0;

  for (const char *p = owner; *p != '\0';)
    {
      const char *end = p;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (g_strstr_len (p, end - p, "：") != NULL || g_strstr_len (p, end - p, ":") != NULL)
        break;
      length = end - owner;
      p = skip_any (end, " 　\t");
    }
  return length;
}

static void
add_owner (Collector *self, const GoujiBlock *block, const char *owner, gsize length, guint index)
{
  GoujiUnitPrint print = { .code = g_strdup (""), .owner_of = block->table };
  g_autofree char *text = g_strndup (owner, length);

  print.name_cell = GOUJI_CELL_REF_TEXT ((int) index, owner - block->text, length);
  split (text, &print.name_code, &print.name);
  print.folded = gouji_classification_fold_name (print.name);
  g_array_append_val (self->prints, print);
}

/* "部门：[301007] 某某馆　单位：万元" above a table. */
static void
collect_caption (Collector *self, guint index)
{
  const GoujiBlock *block = gouji_disclosure_get_block (self->disclosure, index);
  const char *owner = block->kind == GOUJI_BLOCK_PARAGRAPH && block->use == GOUJI_USE_CAPTION
                          ? find_owner (block->text)
                          : NULL;
  gsize length = owner != NULL ? owner_length (owner) : 0;

  if (length > 0)
    add_owner (self, block, owner, length, index);
}

/* The cell of a form that holds @text. */
static gboolean
find_form_cell (Collector *self, const GoujiProject *project, const char *text, GoujiCellRef *cell)
{
  GoujiTable *table = gouji_disclosure_get_table (self->disclosure, project->table);

  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    for (guint column = 0; column < gouji_table_get_n_columns (table); column++)
      if (g_str_equal (cell_text (table, row, column), text))
        {
          *cell = GOUJI_CELL_REF_TABLE (project->table, row, column);
          return TRUE;
        }
  return FALSE;
}

static void
collect_project (Collector *self, const GoujiProject *project)
{
  const char *const texts[] = { project->department, project->unit };
  GoujiCellRef cell;

  for (guint i = 0; i < G_N_ELEMENTS (texts) && project->table >= 0; i++)
    if (*texts[i] != '\0' && find_form_cell (self, project, texts[i], &cell))
      add_print (self, "", cell, texts[i], cell);
}

GArray *
gouji_printed_units_collect (GoujiDisclosure *disclosure)
{
  Collector self = { .disclosure = disclosure,
                     .prints = g_array_new (FALSE, FALSE, sizeof (GoujiUnitPrint)) };

  g_array_set_clear_func (self.prints, clear_print);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    collect_table (&self, i);
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    collect_caption (&self, i);
  for (guint i = 0; i < gouji_disclosure_get_n_projects (disclosure); i++)
    collect_project (&self, gouji_disclosure_get_project (disclosure, i));
  return self.prints;
}

const char *
gouji_unit_print_get_code (const GoujiUnitPrint *self)
{
  return *self->name_code != '\0' ? self->name_code : self->code;
}
