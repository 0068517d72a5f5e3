// What a style sheet or a picture is in a test: its name.
module.exports = 'asset'
