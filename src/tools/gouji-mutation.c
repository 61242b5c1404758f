/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tools/gouji-mutation.h"

#include <string.h>

#include "model/gouji-decimal.h"

/* A number inside a text, such as 227000 in ≤227000元. */
typedef struct
{
  char *head;   /* what stands before it, a sign included */
  char *number; /* digits, commas and a point */
  char *tail;
} Parts;

static void
clear_parts (Parts *parts)
{
  g_free (parts->head);
  g_free (parts->number);
  g_free (parts->tail);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, clear_parts)

static gboolean
split (const char *text, Parts *parts)
{
  gsize start = strcspn (text, "0123456789");
  gsize length = strspn (text + start, "0123456789,.");

  while (length > 0 && !g_ascii_isdigit (text[start + length - 1]))
    length--;
  if (length == 0)
    return FALSE;
  parts->head = g_strndup (text, start);
  parts->number = g_strndup (text + start, length);
  parts->tail = g_strdup (text + start + length);
  return TRUE;
}

static char *
join (const Parts *parts, const char *number)
{
  return g_strconcat (parts->head, number, parts->tail, NULL);
}

static gboolean
read_number (const char *number, GoujiDecimal *out)
{
  g_auto (GStrv) groups = g_strsplit (number, ",", -1);
  g_autofree char *plain = g_strjoinv ("", groups);

  return gouji_decimal_parse (plain, -1, out);
}

static char *
write_number (const Parts *parts, GoujiDecimal value)
{
  g_autofree char *number = strchr (parts->number, ',') != NULL ? gouji_decimal_to_grouped (value)
                                                                : gouji_decimal_to_string (value);

  return join (parts, number);
}

static char *
add_one (const Parts *parts)
{
  GoujiDecimal value;

  if (!read_number (parts->number, &value)
      || !gouji_decimal_add (value, (GoujiDecimal) { 1, 0 }, &value))
    return NULL;
  return write_number (parts, value);
}

/* Indices of the digits of @number. */
static GArray *
list_digits (const char *number)
{
  GArray *digits = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; number[i] != '\0'; i++)
    if (g_ascii_isdigit (number[i]))
      g_array_append_val (digits, i);
  return digits;
}

/* A swap that puts a zero in front of other whole digits makes no number one prints. */
static gboolean
can_swap (const char *number, GArray *digits, guint i)
{
  guint a = g_array_index (digits, guint, i);
  guint b = g_array_index (digits, guint, i + 1);

  if (number[a] == number[b])
    return FALSE;
  return i > 0 || number[b] != '0' || number[1] == '.';
}

static int
find_swap (const char *number, GArray *digits, gboolean first)
{
  int found = -1;

  for (guint i = 0; i + 1 < digits->len; i++)
    if (can_swap (number, digits, i) && (found < 0 || !first))
      found = i;
  return found;
}

static char *
swap (const Parts *parts, gboolean first)
{
  g_autofree char *number = g_strdup (parts->number);
  g_autoptr (GArray) digits = list_digits (number);
  int found = find_swap (number, digits, first);
  guint a;
  guint b;

  /* Where only two digits can change places both kinds are the same slip. */
  if (found < 0 || (first && found == find_swap (number, digits, FALSE)))
    return NULL;
  a = g_array_index (digits, guint, found);
  b = g_array_index (digits, guint, found + 1);
  number[a] = parts->number[b];
  number[b] = parts->number[a];
  return join (parts, number);
}

static char *
change_digit (const Parts *parts)
{
  g_autofree char *number = g_strdup (parts->number);
  g_autoptr (GArray) digits = list_digits (number);
  char *digit = &number[g_array_index (digits, guint, digits->len / 2)];

  *digit += *digit == '9' ? -1 : 1;
  return join (parts, number);
}

static char *
change_sign (const Parts *parts)
{
  GoujiDecimal value;

  if (!read_number (parts->number, &value) || gouji_decimal_sign (value) == 0)
    return NULL;
  if (g_str_equal (parts->head, "-"))
    return g_strconcat (parts->number, parts->tail, NULL);
  return *parts->head == '\0' ? g_strconcat ("-", parts->number, parts->tail, NULL) : NULL;
}

static char *
drop_group (const Parts *parts)
{
  gsize whole = strcspn (parts->number, ".");
  gboolean grouped = memchr (parts->number, ',', whole) != NULL;
  gsize lost = grouped ? 4 : 3;
  g_autofree char *kept = NULL;
  g_autofree char *number = NULL;

  if (whole <= lost)
    return NULL;
  kept = g_strndup (parts->number, whole - lost);
  number = g_strconcat (kept, parts->number + whole, NULL);
  return join (parts, number);
}

/**
 * gouji_mutation_get_name:
 *
 * Returns: (transfer none): the name on the command line
 */
const char *
gouji_mutation_get_name (GoujiMutationKind kind)
{
  static const char *const names[GOUJI_N_MUTATIONS] = {
    [GOUJI_MUTATION_ONE] = "one",     [GOUJI_MUTATION_SWAP] = "swap",
    [GOUJI_MUTATION_SWAP_FIRST] = "swap-first", [GOUJI_MUTATION_DIGIT] = "digit",
    [GOUJI_MUTATION_SIGN] = "sign",   [GOUJI_MUTATION_GROUP] = "group",
    [GOUJI_MUTATION_ROW] = "row",
  };

  g_return_val_if_fail (kind < GOUJI_N_MUTATIONS, "");
  return names[kind];
}

/**
 * gouji_mutation_from_name:
 * @out: (out): the kind of that name
 *
 * Returns: %FALSE when there is none
 */
gboolean
gouji_mutation_from_name (const char *name, GoujiMutationKind *out)
{
  g_return_val_if_fail (name != NULL && out != NULL, FALSE);

  for (guint kind = 0; kind < GOUJI_N_MUTATIONS; kind++)
    if (g_str_equal (name, gouji_mutation_get_name (kind)))
      {
        *out = kind;
        return TRUE;
      }
  return FALSE;
}

/**
 * gouji_mutation_apply:
 * @text: a printed text with a number in it, such as "1,306.36" or "≤227000元"
 *
 * Returns: (transfer full) (nullable): @text with its first number changed
 */
char *
gouji_mutation_apply (GoujiMutationKind kind, const char *text)
{
  g_auto (Parts) parts = { NULL };

  g_return_val_if_fail (text != NULL, NULL);

  if (!split (text, &parts))
    return NULL;
  switch (kind)
    {
    case GOUJI_MUTATION_ONE:
      return add_one (&parts);
    case GOUJI_MUTATION_SWAP:
      return swap (&parts, FALSE);
    case GOUJI_MUTATION_SWAP_FIRST:
      return swap (&parts, TRUE);
    case GOUJI_MUTATION_DIGIT:
      return change_digit (&parts);
    case GOUJI_MUTATION_SIGN:
      return change_sign (&parts);
    case GOUJI_MUTATION_GROUP:
      return drop_group (&parts);
    case GOUJI_MUTATION_ROW:
    case GOUJI_N_MUTATIONS:
    default:
      return NULL;
    }
}
