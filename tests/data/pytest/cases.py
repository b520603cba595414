import unittest
import pytest

OUTPUT = "Error in file(filename, \"r\"): cannot open 'ars.R'\nExecution halted\n"


def answer():
    return 41


class Store:
    rows = [1, 2]

    def count(self):
        return len(self.rows)


def test_equal():
    assert answer() == 42


def test_equal_literal_first():
    assert 42 == answer()


def test_expected_first():
    expected = [1, 2, 3]
    got = [1, 2]
    assert expected == got


def test_equal_with_message():
    assert answer() == 42, "rows in /app/out.csv"


def test_not_equal():
    assert answer() != 41


def test_less():
    assert answer() < 10


def test_at_least():
    assert answer() >= 100


def test_chained():
    low = 1
    assert low < answer() < 3


def test_in_text():
    assert "PASS" in OUTPUT


def test_not_in_text():
    assert "Error" not in OUTPUT


def test_one_of():
    status = 500
    assert status in (200, 201)


def test_key_in_result():
    result = {"name": 1}
    assert "id" in result


def test_unknown_in_list():
    member, members = 3, [1, 2]
    assert member in members


def test_or():
    assert ": PASS" in OUTPUT or ": FAIL" in OUTPUT, "must output results"


def test_and():
    assert answer() == 41 and answer() == 42


def test_not():
    assert not answer()


def test_is_none():
    assert answer() is None


def test_is_not_none():
    value = None
    assert value is not None


def test_approx():
    assert 0.5 == pytest.approx(0.6)


def test_approx_list():
    assert [0.5, 1.0] == pytest.approx([0.6, 1.0])


def test_truth():
    assert Store().rows == [], f"Expected no rows, got {Store().rows}"


def test_told():
    assert False, "Expected 3 rows, got 2"


def test_prose():
    assert False, "Expected the file that was written to be sorted"


def test_words_with_is():
    assert False, "the answer is in the file == the wrong one"


def test_exception():
    open("/nowhere/ars.R")


def test_chained_exception():
    try:
        {}["rows"]
    except KeyError as error:
        raise RuntimeError("the report has no rows") from error


def test_raises():
    with pytest.raises(ValueError):
        answer()


def test_fail():
    pytest.fail("the server never answered")


def test_text_diff():
    assert "a\nb\nc\n" == "a\nB\nc\n"


def test_quoted_operator():
    assert "x == y" == "x in y"


def test_count():
    assert OUTPUT.count("PASS") >= 1


class TestUnit(unittest.TestCase):
    def test_equal(self):
        self.assertEqual(answer(), 42)

    def test_equal_literal_first(self):
        self.assertEqual(42, answer(), "rows")

    def test_equal_unknown(self):
        one, other = 1, 2
        self.assertEqual(one, other)

    def test_lists(self):
        self.assertEqual([1, 2], [1, 3])

    def test_text(self):
        self.assertEqual("a\nb\n", "a\nc\n")

    def test_in(self):
        self.assertIn("PASS", OUTPUT)

    def test_not_in(self):
        self.assertNotIn("Error", OUTPUT)

    def test_less(self):
        self.assertLess(answer(), 10)

    def test_at_least(self):
        self.assertGreaterEqual(answer(), 100)

    def test_true(self):
        self.assertTrue(answer() == 42)

    def test_none(self):
        self.assertIsNone(answer())

    def test_not_none(self):
        self.assertIsNotNone(None)

    def test_almost(self):
        self.assertAlmostEqual(answer() / 2, 20.0)

    def test_raises(self):
        with self.assertRaises(ValueError):
            answer()

    def test_error(self):
        open("/nowhere/ars.R")


@pytest.mark.parametrize("name", ["a::b", "c"])
def test_parameter(name):
    assert name == "d"
